#!/usr/bin/env bash
# A Slurm job array over the shards of a sweep:
#   sbatch --array=0-39 slurm.sh SCENARIO FOLDER [ARGUMENTS OF verbund run…]
#   sbatch --dependency=afterany:JOB slurm_merge.sh FOLDER
# Slurm puts a job back only when its node is lost; the same commands again finish what a killed shard has left.
#SBATCH --job-name=verbund
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --requeue
#SBATCH --signal=B:TERM@60
#SBATCH --open-mode=append
set -eu
scenario=$1
folder=$2
shift 2
exec verbund run "$scenario" -o "$folder" --shard auto --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet "$@"

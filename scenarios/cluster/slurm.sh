#!/usr/bin/env bash
# A Slurm job array over the shards of a sweep:
#   sbatch --array=0-39 slurm.sh SCENARIO FOLDER
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
exec verbund run "$1" -o "$2" --shard auto --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet

#!/usr/bin/env bash
# After a job array, even a failed one: writes results.h5, or names the shards that are missing (exit code 3).
#   sbatch --dependency=afterany:JOB slurm_merge.sh FOLDER
#SBATCH --job-name=verbund-merge
#SBATCH --time=01:00:00
set -eu
exec verbund merge "$1"

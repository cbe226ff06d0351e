#!/usr/bin/env bash
# Shards by GNU parallel, as many at once as there are cores. --sshlogin makes it several machines that share the folder.
#   parallel.sh SCENARIO FOLDER SHARDS [ARGUMENTS OF verbund run…]
set -eu
scenario=$1
folder=$2
shards=$3
shift 3

seq 0 $((shards - 1)) | parallel --retries 3 verbund run "$scenario" -o "$folder" --shard "{}/$shards" --threads 1 --quiet "$@"
verbund merge "$folder"

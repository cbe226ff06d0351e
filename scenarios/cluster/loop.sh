#!/usr/bin/env bash
# Shards on this machine, side by side, with nothing but a shell.
#   loop.sh SCENARIO FOLDER SHARDS [ARGUMENTS OF verbund run…]
set -eu
scenario=$1
folder=$2
shards=$3
shift 3

for shard in $(seq 0 $((shards - 1))); do
    verbund run "$scenario" -o "$folder" --shard "$shard/$shards" --threads 1 --quiet "$@" &
done
wait
verbund merge "$folder"

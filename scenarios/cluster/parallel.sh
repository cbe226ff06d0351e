#!/usr/bin/env bash
# Shards by GNU parallel, as many at once as there are cores.
#   parallel.sh SCENARIO FOLDER SHARDS [ARGUMENTS OF verbund run…]
# Several machines that share the folder (not tried), with paths that all of them know:
#   PARALLEL='--sshlogin one,two' parallel.sh …
set -eu
scenario=$1
folder=$2
shards=$3
shift 3

seq 0 $((shards - 1)) | parallel --retries 3 verbund run "$scenario" -o "$folder" --shard "{}/$shards" --threads 1 --quiet "$@"
verbund merge "$folder"

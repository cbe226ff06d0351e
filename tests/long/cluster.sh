#!/usr/bin/env bash
# The shards of a sweep by engines of clusters, on this machine: a plain loop, GNU parallel, Snakemake, and Slurm with one
# node (munge, slurmctld and slurmd, as root). Each ends in the bytes of one undisturbed run; under Slurm so many shards are
# killed on the way, each as soon as the journal grows, and the same command again ends what they left. What is not
# installed is named and left out.
#   cluster.sh VERBUND SOURCES [KILLED]     2 shards
set -euo pipefail

verbund=$1
cluster=$(realpath "$2")/scenarios/cluster
wanted=${3:-2}
PATH=$(cd "$(dirname "$verbund")" && pwd):$PATH
folder=$(mktemp -d)
status=0
trap 'rm -rf "$folder"' EXIT
cat >"$folder/sweep.toml" <<TOML
extends = "smoke.toml"
name = "a sweep in shards"
replicates = 4
TOML
verbund run "$folder/sweep.toml" -o "$folder/whole" --quiet
same() {
    cmp "$folder/whole/results.h5" "$folder/$1/results.h5" && echo "$1: the same bytes" || status=1
}

"$cluster/loop.sh" "$folder/sweep.toml" "$folder/loop" 5 >/dev/null
same loop

if command -v parallel >/dev/null; then
    "$cluster/parallel.sh" "$folder/sweep.toml" "$folder/parallel" 5 >/dev/null
    same parallel
else
    echo "GNU parallel is not installed: not tried"
fi

if command -v snakemake >/dev/null; then
    (cd "$folder" && snakemake --quiet -s "$cluster/Snakefile" --cores 2 \
        --config scenario="$folder/sweep.toml" folder="$folder/snakemake" shards=5 >/dev/null)
    same snakemake
else
    echo "Snakemake is not installed: not tried"
fi

slurm_node() {
    local slurm=$folder/slurm
    mkdir -p "$slurm" /run/munge
    [ -s /etc/munge/munge.key ] || /usr/sbin/mungekey
    chown -R munge: /etc/munge /run/munge /var/lib/munge /var/log/munge
    pgrep -x munged >/dev/null || su -s /bin/sh munge -c /usr/sbin/munged
    cat >"$slurm/slurm.conf" <<CONF
ClusterName=here
SlurmctldHost=$(hostname)
SlurmUser=root
AuthType=auth/munge
StateSaveLocation=$slurm/state
SlurmdSpoolDir=$slurm/spool
SlurmctldPidFile=$slurm/slurmctld.pid
SlurmdPidFile=$slurm/slurmd.pid
ProctrackType=proctrack/pgid
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
JobRequeue=1
SchedulerParameters=sched_interval=2,sched_min_interval=0,bf_interval=2
NodeName=$(hostname) CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
    export SLURM_CONF=$slurm/slurm.conf
    trap stop_slurm EXIT
    slurmctld && slurmd
    for _ in $(seq 30); do
        sinfo -h -o %T | grep -q idle && return
        sleep 1
    done
    sinfo
    return 1
}

# The controller writes its state when it ends, so its folder can go only then.
# shellcheck disable=SC2317  # the trap calls it
stop_slurm() {
    local daemon pid
    for daemon in slurmd slurmctld; do
        pid=$(cat "$folder/slurm/$daemon.pid" 2>/dev/null) || continue
        kill "$pid" 2>/dev/null || continue
        for _ in $(seq 100); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
        done
    done
    rm -rf "$folder"
}

if command -v slurmctld >/dev/null && command -v slurmd >/dev/null && [ "$(id -u)" -eq 0 ]; then
    slurm_node
    array() {
        sbatch --parsable --mem=0 -o "$folder/%A_%a.log" --array=0-4 "$cluster/slurm.sh" "$folder/sweep.toml" "$folder/slurm_run"
    }
    merged() { # the job before
        sbatch --wait --parsable --mem=0 -o "$folder/merge.log" --dependency="afterany:$1" \
            "$cluster/slurm_merge.sh" "$folder/slurm_run" >/dev/null
    }
    kept_bytes() { { cat "$folder"/slurm_run/journal/*.runs 2>/dev/null || true; } | wc -c; }
    killed=0
    while [ "$killed" -lt "$wanted" ]; do
        rm -rf "$folder/slurm_run"
        job=$(array)
        while [ "$killed" -lt "$wanted" ] && squeue -h -j "$job" | grep -q .; do
            before=$(kept_bytes)
            for _ in $(seq 100); do
                [ "$(kept_bytes)" -eq "$before" ] || break
                sleep 0.02
            done
            running=$(squeue -h -r -j "$job" -t RUNNING -o %i | head -n 1)
            [ -z "$running" ] || ! scancel --signal=KILL --full "$running" 2>/dev/null || killed=$((killed + 1))
        done
        merged "$job" || tail -n 1 "$folder/merge.log"
        merged "$(array)"
        same slurm_run
    done
    echo "$killed shards killed under Slurm"
else
    echo "Slurm is not installed, or nobody is root: not tried"
fi
exit $status

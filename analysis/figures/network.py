"""The ties of one run in one week: coloured by stage, the wider the more trust."""
from reading import need, place, place_below, results, rows_in_week, stop, texts
from spring_layout import by_region
from style import BLUE, ORANGE, PALE, RED, SKY, arguments, panels, plt, save, titled

numpy = need("numpy", "python3-numpy")
lines_of = need("matplotlib.collections", "python3-matplotlib").LineCollection
# What becomes of the stages 1 … 6 of the file.
STAGES = {(1, 2, 3): ("contacts", PALE), (4,): ("loose partners", SKY),
          (5,): ("regular partners", BLUE), (6,): ("in writing", RED)}


def read(asked):
    """Title, regions, ties, who was followed, who of them is a member; in a week."""
    with results(asked.input) as file:
        names = texts(file["strategy"])
        points, replicates = file["point"].size, file["replicate"].size
        strategy = asked.strategy or names[-1]
        run = (place(strategy, names, "strategy"),
               place_below(asked.point, points, "point"),
               place_below(asked.replicate, replicates, "replicate"))
        ties = rows_in_week(file, "network", run, asked.week)
        if not len(ties.get("from", [])):
            stop(f"{asked.input} holds no ties of this run in that week: "
                 "[record] network = { every = 52 } records them every 52 weeks")
        week = ties["network_week"][0]
        panel = rows_in_week(file, "panel", run, week)
        members = panel["freelancer"][panel["member"] == 1] if "member" in panel else []
        title = f"Ties under {strategy}, replicate {asked.replicate}, week {week}"
        return title, texts(file["region"]), ties, panel.get("freelancer", []), members


def draw_ties(axes, at, ends, ties, scale):
    width = 5 * scale * ((ties["trust"] + ties["trust_back"]) / 2) ** 2
    for stages, (name, colour) in STAGES.items():
        chosen = numpy.isin(ties["stage"], stages)
        axes.add_collection(lines_of(at[ends[chosen]], colors=colour,
                                     linewidths=width[chosen], zorder=stages[0]))
        axes.plot([], [], color=colour, linewidth=3, label=f"{name}: {chosen.sum()}")


def draw_people(axes, at, people, members, scale):
    dots = (people, "#555555", "freelancers"), (members, ORANGE, "known as members")
    for who, colour, name in dots[:2 if len(members) else 1]:
        where = at[numpy.isin(people, who)]
        axes.scatter(*where.T, s=40 * scale, color=colour, edgecolor="white", zorder=9,
                     linewidth=scale, label=f"{name}: {len(where)}")


def main():
    parser = arguments(__doc__, "results.h5, or the folder in which it lies")
    parser.add_argument("--strategy", help="default: the last")
    parser.add_argument("--point", type=int, default=0, help="of a design; default: 0")
    parser.add_argument("--replicate", type=int, default=0, help="default: 0")
    parser.add_argument("--week", type=int, help="default: the last that was recorded")
    asked = parser.parse_args()
    title, regions, ties, followed, members = read(asked)
    pairs = numpy.column_stack([ties["from"], ties["to"]])
    people = numpy.unique(numpy.append(pairs, followed).astype("int64"))
    ends = numpy.searchsorted(people, pairs)
    at, discs = by_region(people >> 24 & 0xFFFF, ends)  # as in sim/core/ids.hpp

    across, up = numpy.ptp(at, axis=0) + 0.5
    figure, (axes,) = panels(1, 12 * up / across)
    scale = min(1, (150 / len(people)) ** 0.5)  # many people are small
    draw_ties(axes, at, ends, ties, scale)
    draw_people(axes, at, people, members, scale)
    for region, (x, y), radius in discs:
        axes.add_patch(plt.Circle((x, y), radius + 0.05, fill=False, color=PALE))
        axes.text(x, y + radius + 0.08, regions[region], ha="center", size=14,
                  zorder=10)
    axes.set_aspect("equal")
    axes.axis("off")
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, 0), ncol=3, frameon=False)
    titled(figure, title, "A line is wider with more trust")
    save(figure, asked.output)


main()

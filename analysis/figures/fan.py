"""A metric over the weeks: median and bands over replicates, a panel a strategy."""
import warnings

from reading import need, place, place_below, results, stop, texts
from style import BLUE, GREY, arguments, panels, save, shown, titled

numpy = need("numpy", "python3-numpy")
warnings.simplefilter("ignore", RuntimeWarning)  # a week without any number is a gap
BANDS = {90: 0.2, 50: 0.4}  # percent of the replicates: opacity


def read(asked):
    """Weeks, strategies, numbers by strategy × replicate × week, title, unit."""
    with results(asked.input) as file:
        metric = file.get(asked.metric)
        if getattr(metric, "ndim", 0) != 5:
            stop(f"{asked.input} has no metric {asked.metric}; "
                 "[record] metrics names what is recorded")
        region = place(asked.region, texts(file["region"]), "region")
        point = place_below(asked.point, metric.shape[1], "point")
        factor, unit = shown(metric.attrs["units"])
        title = metric.attrs["long_name"].split(";")[0]
        numbers = factor * metric[:, point, :, :, region]
        return file["week"][()], texts(file["strategy"]), numbers, title, unit


def draw(axes, weeks, runs, others):
    for other in others:
        axes.plot(weeks, other, color=GREY, alpha=0.5, linewidth=0.8)
    for band, opacity in BANDS.items():
        low, high = numpy.nanpercentile(runs, [50 - band / 2, 50 + band / 2], axis=0)
        axes.fill_between(weeks, low, high, color=BLUE, alpha=opacity, linewidth=0)
    axes.plot(weeks, numpy.nanmedian(runs, axis=0), color=BLUE, linewidth=2)


def main():
    parser = arguments(__doc__, "results.h5, or the folder in which it lies")
    parser.add_argument("--metric", default="income_mean", help="default: income_mean")
    parser.add_argument("--strategy", action="append",
                        help="only this; may be repeated")
    parser.add_argument("--region", default="all", help="default: all")
    parser.add_argument("--point", type=int, default=0, help="of a design; default: 0")
    asked = parser.parse_args()
    weeks, names, numbers, title, unit = read(asked)
    runs = numpy.isfinite(numbers).any(axis=2).sum(axis=1)
    wanted = [place(name, names, "strategy") for name in asked.strategy or names]
    chosen = [strategy for strategy in wanted if runs[strategy] > 0]
    if not chosen:
        stop(f"{asked.input} has no number of {asked.metric} there")
    medians = numpy.nanmedian(numbers[chosen], axis=1)

    figure, all_axes = panels(len(chosen), 3, sharex=True)
    for i, axes in enumerate(all_axes):
        draw(axes, weeks, numbers[chosen[i]], numpy.delete(medians, i, axis=0))
        axes.set_title(names[chosen[i]])
        if axes.get_subplotspec().is_first_col():
            axes.set_ylabel(unit)
    titled(figure, title + ("" if asked.region == "all" else f", {asked.region}"),
           f"week\nLine: median of {runs.max()} replicates. Bands: their middle "
           "50 % and 90 %. Grey: medians of the other strategies")
    save(figure, asked.output)


main()

# A metric over the weeks: median and bands over replicates, a panel a strategy.
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
source(file.path(dirname(script), "style.R"), encoding = "UTF-8")

asked <- arguments("fan.R RESULTS.h5",
                   list(metric = "income_mean", region = "all", point = "0"))
file <- results(asked$input)
if (!(asked$metric %in% names(file$var)))
    give_up(65, asked$input, " has no metric ", asked$metric,
            "; [record] metrics names what is recorded")
names <- file$dim$strategy$vals
weeks <- file$dim$week$vals
region <- place(asked$region, file$dim$region$vals, "region")
point <- place(asked$point, file$dim$point$vals, "point")
unit <- shown(ncdf4::ncatt_get(file, asked$metric, "units")$value)
meaning <- ncdf4::ncatt_get(file, asked$metric, "long_name")$value
# region, week, replicate, point, strategy
numbers <- unit[[1]] * ncdf4::ncvar_get(file, asked$metric, collapse_degen = FALSE)
numbers <- numbers[region, , , point, , drop = FALSE]
dim(numbers) <- dim(numbers)[c(2, 3, 5)]
runs <- colSums(apply(is.finite(numbers), c(2, 3), any))
if (max(runs) == 0) give_up(65, asked$input, " has no number of ", asked$metric, " there")
numbers <- numbers[, , runs > 0, drop = FALSE]
names <- names[runs > 0]
over_runs <- function(share) {
    apply(numbers, c(1, 3), quantile, share, na.rm = TRUE, names = FALSE)
}
medians <- over_runs(0.5)

panels(asked$o, length(names), 3, 0.9)
for (i in seq_along(names)) {
    panel(i, names[i], weeks, range(numbers, na.rm = TRUE), "week")
    matlines(weeks, medians[, -i], lty = 1, col = "#77777780")
    for (band in c(0.9, 0.5)) {
        low <- over_runs(0.5 - band / 2)[, i]
        high <- over_runs(0.5 + band / 2)[, i]
        there <- is.finite(low)
        polygon(c(weeks[there], rev(weeks[there])), c(low[there], rev(high[there])),
                border = NA, col = adjustcolor(blue, if (band == 0.9) 0.2 else 0.4))
    }
    lines(weeks, medians[, i], col = blue, lwd = 2)
}
mtext(unit[[2]], 2, 2.8, outer = TRUE, las = 0)
where <- if (asked$region != "all") paste0(", ", asked$region)
finish(paste0(sub(";.*", "", meaning), where),
       paste("Line: median of", max(runs), "replicates. Bands: their middle 50 %",
             "and 90 %. Grey: medians of the other strategies"))

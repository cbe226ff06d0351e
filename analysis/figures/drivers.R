# What drives a difference between two strategies, or a strategy alone: bars by input.
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
source(file.path(dirname(script), "style.R"), encoding = "UTF-8")

asked <- arguments("drivers.R CSV_OF_SENSITIVITY",
                   list(metric = "", strategy = "", alone = "no", most = "15"))
rows <- csv_rows(asked$input, c("strategy", "baseline", "metric", "method", "input",
                                "index", "value", "low", "high"))
if (asked$metric == "") asked$metric <- rows$metric[1]
rows$baseline[is.na(rows$baseline)] <- ""
if (is.null(rows$metric_unit)) rows$metric_unit <- ""
unit_of_metric <- rows$metric_unit[rows$metric == asked$metric][1]
# What the axis shows, its unit, and the bars of an input.
method <- switch(rows$method[1],
    morris = list(paste("Mean size of an effect over the whole range (μ*); orange: what",
                        "luck alone would give"), unit_of_metric, c(mu_star = blue)),
    sobol = list(paste("Part of the variance of the mean response. Dark: the input",
                       "alone (S1); light: with its interactions (ST)"), "share",
                 c(ST = sky, S1 = blue)),
    list("Partial rank correlation", "1", c(prcc = blue)))
bars <- method[[3]]
rows <- rows[rows$metric == asked$metric & rows$index %in% c(names(bars), "by_luck") &
             is.finite(rows$value) & (rows$baseline == "") == (asked$alone == "yes") &
             (asked$strategy == "" | rows$strategy == asked$strategy), ]
if (nrow(rows) == 0)
    give_up(65, asked$input, " holds nothing like that of ", asked$metric)
strongest <- rows[order(-abs(rows$value)), ]
strongest <- strongest[strongest$index != "by_luck", ]
inputs <- head(unique(strongest$input), as.integer(asked$most))
rows <- rows[rows$input %in% inputs, ]
minus <- ifelse(rows$baseline == "", "", paste(" −", rows$baseline))
rows$name <- paste0(rows$strategy, minus)
names <- unique(rows$name)
unit <- shown(method[[2]])
rows[c("value", "low", "high")] <- unit[[1]] * rows[c("value", "low", "high")]

panels(asked$o, length(names), 0.35 * length(inputs) + 1.2,
       0.1 * max(nchar(inputs)) + 0.2)
for (i in seq_along(names)) {
    these <- rows[rows$name == names[i], ]
    half <- 0.4 / length(bars)
    luck <- these[these$index == "by_luck", ]
    these <- these[these$index != "by_luck", ]
    bar <- match(these$index, names(bars))
    y <- match(these$input, inputs) + half * (2 * bar - 1) - 0.4
    panel(i, names[i], c(0, rows$value, rows$low, rows$high),
          c(length(inputs) + 0.5, 0.5), unit[[2]], inputs)
    rect(0, y - half, these$value, y + half, col = bars[these$index], border = NA)
    segments(these$low, y, these$high, lwd = 1.5)
    abline(v = 0)
    y <- match(luck$input, inputs)
    segments(luck$value, y - 0.4, y1 = y + 0.4, lwd = 4, col = orange, lend = 1)
}
finish(paste("What drives", sub(", $", "", named(asked$metric, ", "))),
       paste0(method[[1]], ". Lines: 95 % intervals"))

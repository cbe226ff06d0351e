# Every strategy's difference from the baseline with its interval, a panel a metric.
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
source(file.path(dirname(script), "style.R"), encoding = "UTF-8")

asked <- arguments("differences.R CSV_OF_COMPARE", list(metric = ""))
rows <- csv_rows(asked$input, c("strategy", "baseline", "metric", "who", "difference",
                                "low", "high", "pairs"))
if (asked$metric != "") rows <- rows[sub("@.*", "", rows$metric) == asked$metric, ]
if (nrow(rows) == 0) give_up(65, asked$input, " has no differences to show")
baselines <- unique(rows$baseline)
one <- length(baselines) == 1
rows$name <- if (one) rows$strategy else paste(rows$strategy, "−", rows$baseline)
who <- ifelse(rows$who %in% c("all", "", NA), "", paste0(", ", rows$who))
rows$question <- named(rows$metric, paste0(who, "\n"))
if (is.null(rows$unit)) rows$unit <- ""
names <- unique(rows$name)
questions <- unique(rows$question)

panels(asked$o, length(questions), 0.35 * length(names) + 1.3,
       0.1 * max(nchar(names)) + 0.2)
for (i in seq_along(questions)) {
    these <- rows[rows$question == questions[i], ]
    unit <- shown(these$unit[1])
    y <- match(these$name, names)
    clear <- (these$low > 0 | these$high < 0) %in% TRUE
    colour <- ifelse(clear, blue, grey)
    ends <- unit[[1]] * c(these$low, these$high, 0)
    panel(i, questions[i], ends, c(length(names) + 0.5, 0.5),
          if (unit[[2]] == "%") "percentage points" else unit[[2]], names)
    abline(v = 0)
    segments(unit[[1]] * these$low, y, unit[[1]] * these$high, lwd = 4, col = colour)
    points(unit[[1]] * these$difference, y, pch = 21, col = colour, cex = 1.4, lwd = 2,
           bg = ifelse(clear, blue, "white"))
}
intervals <- if (isTRUE(rows$confidence[1] > 0))
    paste("joint", 100 * rows$confidence[1], "% intervals") else "intervals"
seen <- paste(unique(range(rows$pairs)), collapse = " to ")
finish(paste0("Difference", if (one) paste(" from", baselines)),
       paste0("Bars: ", intervals, ", over ", seen,
              " pairs of runs; blue where they leave out 0"))

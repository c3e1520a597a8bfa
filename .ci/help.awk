# Prints the targets of a Makefile with what each does, in lines that fit a terminal of `width` columns.
BEGIN { FS = ":.*## "; if (width < 40) width = 120 }
/^[a-z-]+:.*## / {
    line = sprintf("make %-11s", $1)
    count = split($2, words, " ")
    for (i = 1; i <= count; i++) {
        if (length(line) + 1 + length(words[i]) > width) { print line; line = sprintf("%16s", "") }
        line = line " " words[i]
    }
    print line
}

package dev.boussole.campaign;

/** Takes rows from an importer, one at a time; whoever needs a row longer copies it. */
public interface PerformanceSink {
    /**
     * @param period the row's own day or period
     * @param counts the row's figures, valid during the call only
     * @param line the row's line in the file being read, 1 or more
     */
    void row(Origin origin, Period period, Counts counts, int line);

    void problem(Problem problem);
}

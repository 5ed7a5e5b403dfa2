package dev.boussole.kpi;

/** How much a sample can carry, by its number of successes (kpis.md, section D: half-widths of 49, 36, 28 and 20 %). */
public enum Grade {
    NONE(0),
    INDICATIVE(16),
    USABLE(30),
    FIRM(50),
    STRONG(100);

    private final int successesMin;

    Grade(int successesMin) {
        this.successesMin = successesMin;
    }

    public int successesMin() {
        return successesMin;
    }

    public static Grade of(double successes) {
        Grade best = NONE;
        for (Grade grade : values()) {
            if (successes >= grade.successesMin) {
                best = grade;
            }
        }
        return best;
    }
}

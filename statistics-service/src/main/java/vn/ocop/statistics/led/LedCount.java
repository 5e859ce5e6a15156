package vn.ocop.statistics.led;

/** Numbers of producers, each rounded to the nearest five, so that no single person shows (ADR-0163). */
record LedCount(long women, long minority, long disability) {

    static final int STEP = 5;

    static LedCount rounded(long women, long minority, long disability) {
        return new LedCount(toFive(women), toFive(minority), toFive(disability));
    }

    private static long toFive(long exact) {
        return (exact + STEP / 2) / STEP * STEP;
    }
}

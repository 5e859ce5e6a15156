package vn.ocop.statistics.figure;

/**
 * Which figure is asked for.
 *
 * @param watermark read before the figures, which therefore hold at least that much
 * @param today what the counters hold: recognised ever, today, all that is known
 */
public record FigureQuery(Moment moment, Definition definition, Watermark watermark, boolean today) {}

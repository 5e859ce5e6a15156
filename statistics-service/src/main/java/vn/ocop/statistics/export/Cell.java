package vn.ocop.statistics.export;

import java.math.BigDecimal;

/** One cell of a table; a number stays a number, so that a spreadsheet can go on counting with it. */
public sealed interface Cell {

    record Words(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    /** @param number as published, with the decimals that were printed */
    record Decimal(BigDecimal number) implements Cell {}

    static Cell of(String text) {
        return new Words(text);
    }

    static Cell of(long number) {
        return new Whole(number);
    }

    static Cell of(BigDecimal number) {
        return new Decimal(number);
    }

    /** As a line of CSV has it. */
    default String plain() {
        return switch (this) {
            case Words(var text) -> text;
            case Whole(var number) -> Long.toString(number);
            case Decimal(var number) -> number.toPlainString();
        };
    }
}

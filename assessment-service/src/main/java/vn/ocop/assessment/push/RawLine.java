package vn.ocop.assessment.push;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.FieldError;

/** A row as it stands in the file. Its bytes are nobody's to change. */
final class RawLine {

    private final long line;
    private final byte[] original;
    private final byte[] json;
    private final @Nullable FieldError fault;
    private final long position;

    private RawLine(long line, byte[] original, byte[] json, @Nullable FieldError fault, long position) {
        this.line = line;
        this.original = original;
        this.json = json;
        this.fault = fault;
        this.position = position;
    }

    /** @param original as it came, which a rejection shows */
    static RawLine readable(long line, byte[] original, byte[] json) {
        return new RawLine(line, original, json, null, line);
    }

    /** @param original as it came; the beginning if it is too long */
    static RawLine unreadable(long line, byte[] original, String code, Object... args) {
        return new RawLine(line, original, new byte[0], FieldError.of("", code, args), line);
    }

    /** On which it begins, from 1. */
    long line() {
        return line;
    }

    /** In the order in which the rows are taken: grows from row to row. */
    long position() {
        return position;
    }

    RawLine at(long place) {
        return new RawLine(line, original, json, fault, place);
    }

    byte[] original() {
        return original;
    }

    /** The row as a JSON object in UTF-8; empty where there is a fault. */
    byte[] json() {
        return json;
    }

    /** Why it cannot be read. */
    @Nullable
    FieldError fault() {
        return fault;
    }
}

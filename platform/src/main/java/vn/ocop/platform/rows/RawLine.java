package vn.ocop.platform.rows;

import java.util.List;
import java.util.function.Function;
import vn.ocop.platform.problem.FieldError;

/** A row as it stands in the file. Its bytes are nobody's to change. */
public final class RawLine {

    private static final byte[] NONE = new byte[0];

    private final long line;
    private final byte[] original;
    private final byte[] json;
    private final List<FieldError> faults;
    private final Function<String, Place> places;
    private final long position;

    private RawLine(
            long line,
            byte[] original,
            byte[] json,
            List<FieldError> faults,
            Function<String, Place> places,
            long position) {
        this.line = line;
        this.original = original;
        this.json = json;
        this.faults = faults;
        this.places = places;
        this.position = position;
    }

    /** @param original as it came, which a rejection shows */
    public static RawLine readable(long line, byte[] original, byte[] json) {
        return new RawLine(line, original, json, List.of(), RawLine::byPointer, line);
    }

    /** @param original as it came; the beginning if it is too long */
    static RawLine unreadable(long line, byte[] original, String code, Object... args) {
        return new RawLine(line, original, NONE, List.of(FieldError.of("", code, args)), RawLine::byPointer, line);
    }

    /** @param faults of cells that can be read and must not be taken */
    static RawLine ofCells(long line, byte[] json, List<FieldError> faults, Function<String, Place> places) {
        return new RawLine(line, json, json, List.copyOf(faults), places, line);
    }

    /** The same row, but for what stands in it. */
    public RawLine with(byte[] changed) {
        return new RawLine(line, changed, changed, faults, places, position);
    }

    /** Another row of the same file, as it was put down somewhere. */
    public RawLine sibling(long itsLine, byte[] itsOriginal, byte[] itsJson, List<FieldError> itsFaults) {
        return new RawLine(itsLine, itsOriginal, itsJson, List.copyOf(itsFaults), places, itsLine);
    }

    /** In the order in which the rows are taken: grows from row to row; the line unless the rows were sorted. */
    public long position() {
        return position;
    }

    public RawLine at(long place) {
        return new RawLine(line, original, json, faults, places, place);
    }

    private static Place byPointer(String pointer) {
        return new Place(pointer, null);
    }

    /** On which it begins, from 1. */
    public long line() {
        return line;
    }

    public byte[] original() {
        return original;
    }

    /** The row as a JSON object in UTF-8; empty where it cannot be read. */
    public byte[] json() {
        return json;
    }

    /** What is wrong already before anybody asks what the row means. */
    public List<FieldError> faults() {
        return faults;
    }

    /** @param pointer RFC 6901 into the row; empty for the row as a whole */
    public Place place(String pointer) {
        return places.apply(pointer);
    }
}

package vn.ocop.platform.rows;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a spreadsheet's file, element by element. Names are told without their namespace: the format has two of each. */
final class XlsxXml implements AutoCloseable {

    private static final int MAX_DEPTH = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final BoundedStream in;
    private final XMLStreamReader xml;
    private int depth;
    private long line;

    /** @param in closed with this */
    XlsxXml(String part, InputStream in) {
        this.part = part;
        this.in = new BoundedStream(in);
        try {
            this.xml = FACTORY.createXMLStreamReader(this.in);
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory(); // the JDK's, whatever else is there
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The next element that begins, at any depth; null behind the last. */
    @Nullable
    String begins() {
        while (next()) {
            if (xml.isStartElement()) {
                return xml.getLocalName();
            }
        }
        return null;
    }

    /** @return false behind the end of the part */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            in.begins();
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw malformed();
                default -> {}
            }
        } catch (XMLStreamException e) {
            throw malformed();
        }
        if (depth > MAX_DEPTH) {
            throw malformed();
        }
        return true;
    }

    /** Whether an element of this name has just begun. */
    boolean beginsAs(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    /** Whether an element of this name has just ended. */
    boolean endsAs(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Of the element that has just begun. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String required(String name) {
        var value = attribute(name);
        if (value == null) {
            throw malformed();
        }
        return value;
    }

    int number(String name, int otherwise) {
        var value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    /** What stands in the element that has just begun. */
    String text(String name) {
        var text = new StringBuilder();
        while (next() && !endsAs(name)) {
            keep(text);
        }
        return XlsxText.unescaped(text.toString());
    }

    /** The text in the element that has just begun, of however many runs, but for how it is pronounced. */
    String runs(String name) {
        var text = new StringBuilder();
        var shown = false;
        int said = 0;
        while (next() && !endsAs(name)) {
            said += beginsAs("rPh") ? 1 : endsAs("rPh") ? -1 : 0;
            shown = (shown || beginsAs("t")) && !endsAs("t");
            if (shown && said == 0) {
                keep(text);
            }
        }
        return XlsxText.unescaped(text.toString());
    }

    private void keep(StringBuilder text) {
        if (xml.isCharacters()) {
            text.append(xml.getText());
            if (text.length() > RowSource.MAX_ROW_BYTES) {
                throw new FileFault("line-too-long", RowSource.MAX_ROW_BYTES);
            }
        }
    }

    /** From which on a fault is told. */
    void at(long row) {
        line = row;
    }

    FileFault malformed() {
        return new FileFault("malformed-xlsx", part, line);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package vn.ocop.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page without its fields and without empty marks.
 *
 * @param operators each character a byte
 * @param ids of the fields' places in the page's structure
 */
record FixedContent(String operators, Map<Field, Integer> ids) {

    private static final String FIGURE = "Figure";
    private static final String ARTIFACT = "Artifact";

    /** One operator with what stands before it. */
    private record Step(List<Object> operands, String operator) {

        boolean begins() {
            return operator.equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    || operator.equals(OperatorName.BEGIN_MARKED_CONTENT);
        }

        String tag() {
            return ((COSName) operands.getFirst()).getName();
        }
    }

    static FixedContent of(PDPage page, List<@Nullable Field> objects) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new ContentStreamWriter(out);
        var ids = new LinkedHashMap<Field, Integer>();
        var figures = objects.iterator();
        writer.writeToken(Operator.getOperator(OperatorName.SAVE));
        for (var group : groups(page)) {
            var first = group.getFirst();
            if (first.begins() && first.tag().equals(FIGURE)) {
                var field = figures.next();
                if (field != null) {
                    ids.put(field, id(page, first));
                    continue;
                }
            }
            if (!first.begins() || group.size() > 2) {
                write(writer, page, group);
            }
        }
        if (figures.hasNext()) {
            throw new IllegalStateException("an object without a figure");
        }
        writer.writeToken(Operator.getOperator(OperatorName.RESTORE));
        out.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        page.getResources().getCOSObject().removeItem(COSName.PROPERTIES);
        return new FixedContent(out.toString(StandardCharsets.ISO_8859_1), ids);
    }

    /** Marked content from its begin to its end; what is not marked alone. */
    private static List<List<Step>> groups(PDPage page) throws IOException {
        var groups = new ArrayList<List<Step>>();
        var depth = 0;
        for (var step : steps(page)) {
            if (depth == 0) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(step);
            depth += step.begins() ? 1 : step.operator().equals(OperatorName.END_MARKED_CONTENT) ? -1 : 0;
        }
        return groups;
    }

    private static List<Step> steps(PDPage page) throws IOException {
        var steps = new ArrayList<Step>();
        var operands = new ArrayList<Object>();
        for (var token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                steps.add(new Step(List.copyOf(operands), operator.getName()));
                operands.clear();
            } else {
                operands.add(token);
            }
        }
        return steps;
    }

    private static void write(ContentStreamWriter writer, PDPage page, List<Step> group) throws IOException {
        for (var step : group) {
            if (step.begins() && step.tag().equals(ARTIFACT)) {
                writer.writeToken(COSName.getPDFName(ARTIFACT));
                writer.writeToken(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
            } else if (step.begins()) {
                var properties = new COSDictionary();
                properties.setInt(COSName.MCID, id(page, step));
                writer.writeToken(COSName.getPDFName(step.tag()));
                writer.writeToken(properties);
                writer.writeToken(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT_SEQ));
            } else {
                for (var operand : step.operands()) {
                    writer.writeToken((COSBase) operand);
                }
                writer.writeToken(Operator.getOperator(step.operator()));
            }
        }
    }

    private static int id(PDPage page, Step begin) {
        var name = (COSName) begin.operands().getLast();
        return page.getResources().getProperties(name).getCOSObject().getInt(COSName.MCID);
    }
}

package vn.ocop.platform.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The elements that screen readers follow, by the ids of the page's content. */
final class Structure {

    private final COSArray parents;

    Structure(PDDocument document) {
        var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        var numbers = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        parents = (COSArray) numbers.getObject(1); // [0 [element of id 0, of id 1, …]]
    }

    /** The figure that held a field's place is words. */
    void becomesText(int id) {
        var element = element(id);
        element.setItem(COSName.S, COSName.getPDFName("Span"));
        element.removeItem(COSName.ALT);
        element.removeItem(COSName.A);
    }

    private COSDictionary element(int id) {
        return (COSDictionary) parents.getObject(id);
    }

    static List<COSDictionary> elements(PDDocument document) {
        var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        var elements = new ArrayList<COSDictionary>();
        gather(root, elements);
        return elements;
    }

    private static void gather(COSDictionary element, List<COSDictionary> elements) {
        elements.add(element);
        switch (element.getDictionaryObject(COSName.K)) {
            case COSDictionary only -> gather(only, elements);
            case COSArray several -> {
                for (var i = 0; i < several.size(); i++) {
                    if (several.getObject(i) instanceof COSDictionary child) {
                        gather(child, elements);
                    }
                }
            }
            case null, default -> {}
        }
    }
}

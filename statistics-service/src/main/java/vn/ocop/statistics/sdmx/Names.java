package vn.ocop.statistics.sdmx;

import static vn.ocop.statistics.sdmx.StructureMessage.object;

import java.util.Locale;
import java.util.Map;
import vn.ocop.criteria.Text;
import vn.ocop.platform.problem.Texts;

/**
 * How artefacts are named to one reader: the plain name in the reader's language, beside it the names in both.
 *
 * @param locale of the reader; Vietnamese, unless it is English
 */
record Names(Locale locale) {

    String plain(Text text) {
        return locale.equals(Texts.ENGLISH) ? text.en() : text.vi();
    }

    /** What has an id and a name; more may be put into it. */
    Map<String, Object> named(String id, Text text) {
        return object("id", id, "name", plain(text), "names", object("vi", text.vi(), "en", text.en()));
    }
}

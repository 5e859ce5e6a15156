package vn.ocop.product.dossier.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.dossier.FilledForms;

/** Fields of a form that were not filled in. They refuse nothing: the commune judges whether it takes the dossier (ADR-0103). */
final class Blanks {

    private final List<String> blank = new ArrayList<>();

    private Blanks() {}

    static List<String> ofRegistration(FilledForms filled) {
        var blanks = new Blanks();
        var person = filled.personal();
        if (person != null) {
            blanks.note("/personal/representativeName", person.representativeName());
            blanks.note("/personal/representativePosition", person.representativePosition());
            blanks.note("/personal/address", person.address());
            blanks.note("/personal/phone", person.phone());
            blanks.note("/personal/email", person.email());
        }
        blanks.note("/attachments", filled.evidence().isEmpty() ? null : filled.evidence());
        return List.copyOf(blanks.blank);
    }

    static List<String> ofSelfAssessment(FilledForms filled) {
        var blanks = new Blanks();
        var person = filled.personal();
        if (person != null) {
            blanks.note("/personal/address", person.address());
            blanks.note("/personal/representativeName", person.representativeName());
            blanks.note("/personal/gender", person.gender());
            blanks.note("/personal/ethnicity", person.ethnicity());
            blanks.note("/personal/permanentAddress", person.permanentAddress());
            blanks.note("/personal/foundedOn", person.foundedOn());
            blanks.note("/personal/registrationNumber", person.registrationNumber());
        }
        var said = filled.facts().description();
        blanks.note("/product/description", filled.facts().product().description());
        blanks.note("/description/productStandard", said.productStandard());
        blanks.note("/description/papers", said.papers());
        blanks.note("/description/ipRights", said.ipRights());
        blanks.note("/description/history", said.history());
        blanks.note("/description/structure", said.structure());
        blanks.note("/description/results", said.results());
        blanks.note("/description/plan", said.plan());
        return List.copyOf(blanks.blank);
    }

    private void note(String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            blank.add(field);
        }
    }
}

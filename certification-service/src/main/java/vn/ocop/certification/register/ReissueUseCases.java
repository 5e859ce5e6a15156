package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.ocop.certification.certificate.CertificateRefusal.NotInForce;
import vn.ocop.certification.certificate.CertificateRefusal.NothingToCorrect;
import vn.ocop.certification.certificate.CertificateRefusal.OtherLevelDecides;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.Recognition.Source;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;

/** A certificate with wrong words is not changed: a new one with the right words and the same days takes its place (ADR-0132). */
@ApplicationScoped
class ReissueUseCases {

    private final CertificateStore store;
    private final ReissueStore reissues;
    private final RegisterUseCases register;
    private final Authorities authorities;
    private final Journal journal;

    ReissueUseCases(
            CertificateStore store,
            ReissueStore reissues,
            RegisterUseCases register,
            Authorities authorities,
            Journal journal) {
        this.store = store;
        this.reissues = reissues;
        this.register = register;
        this.authorities = authorities;
        this.journal = journal;
    }

    @Transactional
    RegisterEntry reissue(String number, ReissueJson request, IfMatch ifMatch) {
        var row = store.lockByNumber(number);
        var before = row.toEntry();
        authorities.require(before, OtherLevelDecides::new);
        ifMatch.check(row.version);
        var today = register.today();
        if (!before.stateOn(today).inForce()) {
            throw new Refused(new NotInForce(before.stateOn(today), today));
        }
        var recognition = reissues.recognitionOf(row.id, row.sourceId);
        var old = before.recognition().withoutMadeUpNumber(before.number());
        var corrected =
                request.toDomain(reissues.words(recognition).orElse(null)).applyTo(old);
        if (corrected.equals(old)) {
            throw new Refused(new NothingToCorrect(before.number().text()));
        }
        var issued = issue(before, corrected);
        reissues.keep(issued.id(), before.id(), recognition, request.reason(), journal.now());
        journal.reissued(issued, request.reason());
        return issued;
    }

    private RegisterEntry issue(RegisterEntry before, Recognition corrected) {
        var origin = corrected.source().origin();
        var source = new Source(origin, Ids.following(before.id(), "reissue"), journal.now());
        register.issue(corrected.from(source));
        var row = store.bySource(origin, source.id()).orElseThrow();
        row.take(row.toDomain().keptAs(before.certificate()));
        journal.keepExtension(before.id(), row.id);
        return row.toEntry();
    }
}

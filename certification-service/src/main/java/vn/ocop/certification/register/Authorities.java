package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntFunction;
import vn.ocop.certification.certificate.Authority;
import vn.ocop.certification.certificate.CertificateRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;

/** Who decides upon which certificate: chair of the province three and four stars, minister five. */
@ApplicationScoped
public class Authorities {

    private final Caller caller;
    private final ProvinceToday provinces;

    Authorities(Caller caller, ProvinceToday provinces) {
        this.caller = caller;
        this.provinces = provinces;
    }

    /** @throws Refused with the given refusal of these stars, or if the province is not the caller's */
    public void require(RegisterEntry entry, IntFunction<CertificateRefusal> otherLevel) {
        var recognition = entry.recognition();
        var stars = recognition.award().stars();
        var ministry = stars.authority() == Authority.MINISTRY;
        if (!caller.has(ministry ? Roles.MINISTRY_AUTHORITY : Roles.PROVINCIAL_AUTHORITY)) {
            throw new Refused(otherLevel.apply(stars.count()));
        }
        var province = provinces.of(recognition.product().provinceCode());
        caller.requireArea(ministry ? Area.nation() : Area.of(province));
    }
}

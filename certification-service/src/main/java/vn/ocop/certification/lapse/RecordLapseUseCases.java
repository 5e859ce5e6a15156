package vn.ocop.certification.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.ocop.certification.ipright.IpLapseUseCases;
import vn.ocop.certification.ipuse.IpUseLapseUseCases;
import vn.ocop.certification.qualitycertificate.QualityLapseUseCases;

/** Announces IP rights, rights of use and quality certificates that have ended. */
@ApplicationScoped
class RecordLapseUseCases {

    private final IpLapseUseCases rights;
    private final IpUseLapseUseCases uses;
    private final QualityLapseUseCases certificates;

    RecordLapseUseCases(IpLapseUseCases rights, IpUseLapseUseCases uses, QualityLapseUseCases certificates) {
        this.rights = rights;
        this.uses = uses;
        this.certificates = certificates;
    }

    /** @return how many were announced */
    int announce(LocalDate today) {
        return rights.announce(today) + uses.announce(today) + certificates.announce(today);
    }
}

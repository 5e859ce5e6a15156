package vn.ocop.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.credential.CredentialRefusal.NoSuchStatusList;
import vn.ocop.certification.credential.CredentialRefusal.NotGenuine;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.platform.problem.Texts;

@ApplicationScoped
class CredentialProblems implements RefusalProblems<CredentialRefusal> {

    @Override
    public Class<CredentialRefusal> refusals() {
        return CredentialRefusal.class;
    }

    @Override
    public Problem describe(CredentialRefusal refusal) {
        return switch (refusal) { // no default: a new refusal must be described here before it compiles
            case NotGenuine(var reason) ->
                Problem.of("credential-not-genuine", 404, new Texts.Key("credential." + reason))
                        .with("reason", reason)
                        .with("verdict", CertificateState.UNKNOWN);
            case NoSuchStatusList(long number) -> Problem.of("no-such-status-list", 404, number);
        };
    }
}

package vn.ocop.certification.credential;

import vn.ocop.certification.credential.CredentialVerdict.Reason;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about credentials. */
public sealed interface CredentialRefusal extends Refusal {

    record NotGenuine(Reason reason) implements CredentialRefusal {}

    record NoSuchStatusList(long number) implements CredentialRefusal {}
}

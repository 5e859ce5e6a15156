package vn.ocop.certification.qualityissuer;

import vn.ocop.platform.problem.Refusal;

sealed interface IssuerRefusal extends Refusal {

    record NameTaken(String name) implements IssuerRefusal {}
}

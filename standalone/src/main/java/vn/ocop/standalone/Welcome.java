package vn.ocop.standalone;

import java.util.List;
import vn.ocop.standalone.identity.DemoAccount;

/** What a newcomer reads first. */
final class Welcome {

    private Welcome() {}

    static String text(String url) {
        var accounts = DemoAccount.all().stream().map(DemoAccount::username).toList();
        return """
                OCOP is at %1$s   (API documentation: %1$s/docs)

                Demo accounts, password "demo":
                  Tuyên Quang  %2$s
                  Thái Nguyên  the same with tn.
                  national     %3$s
                  machines     system-01 … system-96 (client credentials, secret "demo")

                Try:
                  curl -s %1$s/api/v1/statistics/overview
                  curl -s %1$s/api/v1/criteria-sets/11
                  curl -s %1$s/auth/realms/ocop/protocol/openid-connect/token \\
                    -d grant_type=password -d client_id=ocop-demo -d username=tq.office -d password=demo

                Ctrl-C stops everything; the data stays.
                """.formatted(url, starting(accounts, "tq."), others(accounts));
    }

    private static String starting(List<String> accounts, String prefix) {
        return String.join(
                " ", accounts.stream().filter(name -> name.startsWith(prefix)).toList());
    }

    private static String others(List<String> accounts) {
        return String.join(
                " ",
                accounts.stream()
                        .filter(name -> !name.startsWith("tq.") && !name.startsWith("tn."))
                        .toList());
    }
}

package vn.ocop.certification.certificate;

/**
 * A rating that earns a certificate; one and two stars get neither decision nor certificate.
 *
 * @param count 3 to 5
 */
public record Stars(int count) {

    public static final int FEWEST = 3;
    private static final int MOST = 5;

    /** @throws IllegalArgumentException outside 3 to 5 */
    public Stars {
        if (count < FEWEST || count > MOST) {
            throw new IllegalArgumentException(count + " stars earn no certificate");
        }
    }

    /** Who decides and revokes it: province for three and four, ministry for five (Articles 7 and 8). */
    public Authority authority() {
        return count == MOST ? Authority.MINISTRY : Authority.PROVINCE;
    }
}

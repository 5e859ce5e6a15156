package vn.ocop.assessment.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.meeting.Attendance;
import vn.ocop.assessment.meeting.Meeting;
import vn.ocop.assessment.meeting.Sitting;
import vn.ocop.platform.document.VietnameseDay;

/** What minutes say of a meeting, and of opinions in writing, where nobody met (Article 7.6). */
record HearingLayout(Sitting sitting) {

    String title() {
        return inWriting()
                ? "BIÊN BẢN TỔNG HỢP Ý KIẾN BẰNG VĂN BẢN CỦA HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP"
                : "BIÊN BẢN HỌP HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP";
    }

    /** In running text. */
    String name() {
        return inWriting() ? "biên bản tổng hợp ý kiến bằng văn bản" : "biên bản họp";
    }

    String fileName() {
        return inWriting() ? "Biên bản tổng hợp ý kiến bằng văn bản" : "Biên bản họp";
    }

    /** After the council's name, before the day. */
    String heard() {
        return inWriting() ? " đã cho ý kiến bằng văn bản, lấy ý kiến từ " : " đã họp ";
    }

    String record() {
        return inWriting() ? "hồ sơ lấy ý kiến bằng văn bản" : "hồ sơ cuộc họp";
    }

    String firstHeading() {
        return inWriting() ? "I. Hình thức, thời hạn, căn cứ" : "I. Thời gian, địa điểm, căn cứ";
    }

    String opening() {
        var meeting = sitting.meeting();
        var since = PaperLayout.hour(meeting.startsAt());
        return switch (meeting.how()) {
            case Meeting.InRoom(var place, var reason) ->
                "Cuộc họp bắt đầu lúc " + since + ", tại " + place + "."
                        + (reason == null ? "" : " Lý do họp đối với sản phẩm đánh giá lại: " + reason + ".");
            case Meeting.InWriting(var answerBy) ->
                "Hội đồng không họp; các thành viên cho ý kiến bằng văn bản theo khoản 6 Điều 7 Quyết định 26/2026/QĐ-TTg."
                        + " Lấy ý kiến từ " + since + ", thời hạn gửi ý kiến đến hết " + VietnameseDay.of(answerBy)
                        + ".";
        };
    }

    String column() {
        return inWriting() ? "Lấy ý kiến" : "Tham dự";
    }

    String presence(Attendance came, Member member) {
        if (inWriting()) {
            return came.present().contains(member.id()) ? "Được lấy ý kiến" : "Không biểu quyết";
        }
        if (came.present().contains(member.id())) {
            return "Có mặt";
        }
        if (came.online().contains(member.id())) {
            return "Dự trực tuyến";
        }
        return came.absent().stream()
                .filter(absence -> absence.memberId().equals(member.id()))
                .map(absence -> "Vắng: " + absence.reason())
                .findFirst()
                .orElse("Vắng, không ghi lý do");
    }

    String counted(Attendance came) {
        var voting = sitting.roll().members().stream().filter(Member::votes).toList();
        var inRoom = number(voting, came.present());
        if (inWriting()) {
            return "Có %d trên %d thành viên có quyền biểu quyết được lấy ý kiến bằng văn bản."
                    .formatted(inRoom, voting.size());
        }
        var online = number(voting, came.online());
        return "Có %d trên %d thành viên có quyền biểu quyết dự họp, trong đó %d có mặt, %d trực tuyến."
                .formatted(inRoom + online, voting.size(), inRoom, online);
    }

    /** Whom the quorum of a product is counted against. */
    String voters() {
        return inWriting() ? "thành viên được lấy ý kiến" : "thành viên có quyền biểu quyết";
    }

    String end() {
        var authority = sitting.council().level() == Level.CENTRAL ? "Bộ trưởng" : "Chủ tịch Ủy ban nhân dân cấp tỉnh";
        var agreed = inWriting()
                ? "Biên bản được lập từ phiếu ý kiến của các thành viên Hội đồng và làm căn cứ trình "
                : "Biên bản được các thành viên dự họp thống nhất và làm căn cứ trình ";
        return agreed + authority + " xem xét, quyết định.";
    }

    private boolean inWriting() {
        return sitting.meeting().how() instanceof Meeting.InWriting;
    }

    private static long number(List<Member> voting, Set<UUID> came) {
        return voting.stream().filter(member -> came.contains(member.id())).count();
    }
}

package vn.ocop.assessment.document;

import static vn.ocop.platform.document.Markup.tag;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.meeting.Sitting;
import vn.ocop.assessment.scoring.ClosingRecord;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.time.VietnamTime;

/** Sheets of one closing that were given and did not count, or no longer do (ADR-0108). */
record TakenOutLayout(Sitting sitting, ClosingRecord closing) {

    Html lines() {
        var lines = new ArrayList<Html>();
        if (!closing.setAside().isEmpty()) {
            lines.add(tag(
                    "p",
                    "Lần chấm %d: phiếu đã gửi của %s không được tính do xung đột lợi ích."
                            .formatted(closing.round(), names(sitting, closing.setAside()))));
        }
        var voided = closing.voided();
        if (voided != null) {
            lines.add(tag(
                    "p",
                    "Kết quả lần chấm %d không được sử dụng: ngày %s phát hiện xung đột lợi ích; phiếu của %s bị loại, %s."
                            .formatted(
                                    closing.round(),
                                    VietnameseDay.of(VietnamTime.dayOf(voided.at())),
                                    names(sitting, voided.members()),
                                    closing.leftTooFew()
                                            ? "các phiếu còn lại không đủ nên tất cả thành viên phải chấm lại"
                                            : "các phiếu còn lại được tính lại")));
        }
        return Markup.all(lines);
    }

    static String names(Sitting sitting, Set<UUID> members) {
        return sitting.inOrder(members.stream()).map(Member::name).collect(Collectors.joining(", "));
    }
}

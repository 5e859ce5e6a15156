package vn.ocop.statistics.cube;

import java.util.Map;
import vn.ocop.criteria.Text;

/** What the kinds and states of records are called, in Vietnamese and English (glossary). */
final class RecordNames {

    static final Map<String, Text> KINDS = Map.ofEntries(
            Map.entry("TRADEMARK", new Text("Nhãn hiệu", "Trademark")),
            Map.entry("COLLECTIVE_MARK", new Text("Nhãn hiệu tập thể", "Collective mark")),
            Map.entry("CERTIFICATION_MARK", new Text("Nhãn hiệu chứng nhận", "Certification mark")),
            Map.entry("GEOGRAPHICAL_INDICATION", new Text("Chỉ dẫn địa lý", "Geographical indication")),
            Map.entry("INDUSTRIAL_DESIGN", new Text("Kiểu dáng công nghiệp", "Industrial design")),
            Map.entry("PATENT", new Text("Sáng chế", "Patent")),
            Map.entry("UTILITY_SOLUTION", new Text("Giải pháp hữu ích", "Utility solution")),
            Map.entry("COPYRIGHT", new Text("Quyền tác giả", "Copyright")),
            Map.entry("export", new Text("Xuất khẩu", "Exports")),
            Map.entry("market-listing", new Text("Sản phẩm trên sàn thương mại điện tử, điểm bán", "Market listings")),
            Map.entry("trade-event", new Text("Sự kiện xúc tiến thương mại", "Trade events")),
            Map.entry("raw-material-area", new Text("Vùng nguyên liệu", "Raw-material areas")),
            Map.entry("raw-material-area-year", new Text("Vùng nguyên liệu theo năm", "Years of raw-material areas")),
            Map.entry("value-chain", new Text("Chuỗi giá trị", "Value chains")),
            Map.entry("value-chain-contract", new Text("Hợp đồng liên kết", "Contracts of value chains")),
            Map.entry("outcome-panel", new Text("Khảo sát kết quả", "Surveys of outcomes")),
            Map.entry("outcome-answer", new Text("Trả lời khảo sát kết quả", "Answers in surveys")),
            Map.entry(
                    "centre",
                    new Text(
                            "Trung tâm thiết kế sáng tạo, xúc tiến, khởi nghiệp",
                            "Design, promotion and start-up centres")),
            Map.entry("consultant", new Text("Chuyên gia tư vấn", "Consultants")),
            Map.entry("consultant-team", new Text("Nhóm tư vấn", "Teams of consultants")),
            Map.entry("consultant-engagement", new Text("Hợp đồng tư vấn của nhóm", "Engagements of teams")),
            Map.entry("startup-programme", new Text("Chương trình khởi nghiệp", "Start-up programmes")),
            Map.entry("training", new Text("Lớp tập huấn", "Trainings")),
            Map.entry("training-attendance", new Text("Lượt tham gia tập huấn", "Attendances at trainings")),
            Map.entry("code-entry", new Text("Mã trong danh mục", "Entries of code lists")),
            Map.entry("context-figure", new Text("Số liệu bối cảnh", "Context figures")),
            Map.entry("programme-plan", new Text("Kế hoạch Chương trình", "Programme plans")),
            Map.entry("target", new Text("Chỉ tiêu", "Targets")),
            Map.entry("circular-measure", new Text("Mô hình kinh tế tuần hoàn", "Circular-economy measures")),
            Map.entry("digital-readiness", new Text("Mức độ sẵn sàng chuyển đổi số", "Digital readiness")),
            Map.entry("standards-plan", new Text("Kế hoạch áp dụng tiêu chuẩn", "Plans for standards")),
            Map.entry("tourism-link", new Text("Liên kết du lịch", "Links with tourism")));

    /** States that a certificate of recognition does not have. */
    static final Map<String, Text> STATES = Map.ofEntries(
            Map.entry("FILED", new Text("Đã nộp đơn", "Filed")),
            Map.entry("FORMALLY_ACCEPTED", new Text("Chấp nhận đơn hợp lệ", "Formally accepted")),
            Map.entry("PUBLISHED", new Text("Đã công bố đơn", "Published")),
            Map.entry("GRANTED", new Text("Đã cấp văn bằng", "Granted")),
            Map.entry("REFUSED", new Text("Bị từ chối", "Refused")),
            Map.entry("RENEWED", new Text("Đã gia hạn", "Renewed")),
            Map.entry("CANCELLED", new Text("Bị hủy bỏ hiệu lực", "Cancelled")),
            Map.entry("SUSPENDED", new Text("Bị đình chỉ", "Suspended")),
            Map.entry("RECEIVED", new Text("Đã tiếp nhận", "Received")),
            Map.entry("UNDER_REVIEW", new Text("Đang thẩm tra hồ sơ", "Under review")),
            Map.entry("SCORING", new Text("Đang chấm điểm", "Scoring")),
            Map.entry("DELIBERATION", new Text("Thảo luận, chấm lại", "Deliberation")),
            Map.entry("AGREED", new Text("Hội đồng đã thống nhất", "Agreed")),
            Map.entry("CONFIRMED", new Text("Đã xác nhận kết quả", "Confirmed")),
            Map.entry("DECIDED", new Text("Đã có quyết định", "Decided")),
            Map.entry("FORWARDED", new Text("Đã chuyển cấp trung ương", "Forwarded to the ministry")),
            Map.entry("NOT_REACHED", new Text("Không đạt", "Not reached")),
            Map.entry("REJECTED", new Text("Bị trả lại", "Rejected")),
            Map.entry("RETURNED_TO_PROVINCE", new Text("Trả về tỉnh", "Returned to the province")));

    private RecordNames() {}
}

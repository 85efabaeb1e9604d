package jp.ward.guard.audit.entries;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of an export: codes as they are, labels of the policy folder beside them. */
final class ExportTable {

  /** Days and times that a spreadsheet reads as such. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final BiFunction<String, String, Optional<String>> labels;
  private final ZoneId zone;
  private final List<Column> columns;

  private record Column(String title, Function<AuditEntryJson, String> value) {}

  /**
   * Takes what stands in the last column of every row.
   *
   * @param labels from a column of the vocabulary and a code to its label
   */
  ExportTable(BiFunction<String, String, Optional<String>> labels, ZoneId zone, String watermark) {
    this.labels = labels;
    this.zone = zone;
    this.columns =
        List.of(
            new Column("記録番号", one -> Long.toString(one.entry())),
            new Column("記録日時", one -> time(one.at())),
            new Column("記録の種類", AuditEntryJson::kind),
            new Column("課コード", AuditEntryJson::office),
            new Column("職員番号", AuditEntryJson::staff),
            new Column("対象の番号", AuditEntryJson::subject),
            new Column("行為", AuditEntryJson::act),
            new Column("行為(表示)", one -> label("ACT", one.act())),
            new Column("手段", AuditEntryJson::channel),
            new Column("手段(表示)", one -> label("CHANNEL", one.channel())),
            new Column("用途", AuditEntryJson::purpose),
            new Column("相手の区分", AuditEntryJson::party),
            new Column("預かり元の区分", AuditEntryJson::origin),
            new Column("判定", AuditEntryJson::verdict),
            new Column("判定(表示)", one -> label("OUTCOME", one.verdict())),
            new Column("規則番号", AuditEntryJson::rule),
            new Column("注意表示", one -> String.join(" ", one.flags())),
            new Column("注意表示(表示)", this::flags),
            new Column("所属の記録の番号", AuditEntryJson::reference),
            new Column("記録の状態", one -> one.intact() ? "記録のとおり" : "内容なし(破棄又は改変)"),
            new Column("確認の記録番号", ExportTable::reviewEntry),
            new Column("確認日時", one -> one.review() == null ? null : time(one.review().at())),
            new Column("確認の内容", one -> one.review() == null ? null : one.review().note()),
            new Column("透かし", one -> watermark));
  }

  String[] headings() {
    return columns.stream().map(Column::title).toArray(String[]::new);
  }

  /** The cells of a row, none of which is a formula; empty where there is nothing. */
  String[] cells(AuditEntryJson entry) {
    return columns.stream()
        .map(column -> SafeCell.of(column.value().apply(entry)))
        .toArray(String[]::new);
  }

  private static String reviewEntry(AuditEntryJson entry) {
    return entry.review() == null ? null : Long.toString(entry.review().entry());
  }

  private String flags(AuditEntryJson entry) {
    return entry.flags().stream().map(flag -> label("FLAG", flag)).collect(Collectors.joining("、"));
  }

  /** The code itself where the vocabulary has no label, as for a word of a newer guard. */
  private String label(String column, String code) {
    return code == null ? null : labels.apply(column, code).orElse(code);
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}

package jp.ward.guard.audit.disclosure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.audit.entries.SafeCell;

/** The columns of the disclosures of a measure as a file: codes, and their labels beside them. */
final class DisclosureTable {

  /** Days and times that a spreadsheet reads as such. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final BiFunction<String, String, Optional<String>> labels;
  private static final String LEFT_OUT = "【注意】ほかの市区町村の所属がしたことは含みません。登録した者とは別の者が登録の内容を確認すると含まれます。";

  private static final String UNREADABLE = "【注意】内容を読めない記録が%d件あり、この方のことかどうか分かりません。監査担当に確かめてください。";

  private final ZoneId zone;
  private final String watermark;
  private final List<Column> columns;

  private record Column(String title, Function<DisclosureJson, String> value) {}

  /**
   * Takes what stands in the last column of every row.
   *
   * @param labels from a column of the vocabulary and a code to its label
   */
  DisclosureTable(
      BiFunction<String, String, Optional<String>> labels, ZoneId zone, String watermark) {
    this.labels = labels;
    this.zone = zone;
    this.watermark = watermark;
    this.columns =
        List.of(
            new Column("記録番号", one -> Long.toString(one.entry())),
            new Column("記録日時", one -> time(one.at())),
            new Column("課コード", DisclosureJson::office),
            new Column("職員番号", DisclosureJson::staff),
            new Column("確認番号", DisclosureJson::check),
            new Column("行為", DisclosureJson::act),
            new Column("行為(表示)", one -> label("ACT", one.act())),
            new Column("手段", DisclosureJson::channel),
            new Column("手段(表示)", one -> label("CHANNEL", one.channel())),
            new Column("用途", DisclosureJson::purpose),
            new Column("相手の区分", DisclosureJson::party),
            new Column("相手の課コード", DisclosureJson::recipientOffice),
            new Column("相手の確認方法", DisclosureJson::verified),
            new Column("宛先の区分", DisclosureJson::destination),
            new Column("差出元の区分", DisclosureJson::origin),
            new Column("差出元の課コード", DisclosureJson::originOffice),
            new Column("判定", DisclosureJson::verdict),
            new Column("判定(表示)", one -> label("OUTCOME", one.verdict())),
            new Column("規則番号", DisclosureJson::rule),
            new Column("注意表示", one -> String.join(" ", one.flags())),
            new Column("注意表示(表示)", one -> labels("FLAG", one.flags())),
            new Column("伝えるとした項目", one -> String.join(" ", one.disclosing())),
            new Column("伝えるとした項目(表示)", one -> labels("ATTRIBUTE", one.disclosing())),
            new Column("伏せた項目", one -> String.join(" ", one.withhold())),
            new Column("伝達", one -> one.told().name()),
            new Column("伝達(表示)", one -> label("TOLD", one.told().name())),
            new Column("承認番号", DisclosureJson::approval),
            new Column("許可票", one -> ofClearance(one, DisclosureJson.ClearanceJson::id)),
            new Column("許可票の使用日時", one -> ofClearance(one, given -> time(given.usedAt()))),
            new Column("許可票の結果", one -> ofClearance(one, DisclosureJson.ClearanceJson::result)),
            new Column("所属の記録の番号", DisclosureJson::reference),
            new Column("本人との一致", one -> one.match().name()),
            new Column("本人との一致(表示)", one -> label("MATCH", one.match().name())),
            new Column("措置の前", one -> one.before() ? "措置の前" : null),
            new Column("記録の状態", one -> one.intact() ? "記録のとおり" : "内容なし(破棄又は改変)"),
            new Column("透かし", one -> watermark));
  }

  String[] headings() {
    return columns.stream().map(Column::title).toArray(String[]::new);
  }

  /** The cells of a row, none of which is a formula; empty where there is nothing. */
  String[] cells(DisclosureJson one) {
    return columns.stream()
        .map(column -> SafeCell.of(column.value().apply(one)))
        .toArray(String[]::new);
  }

  /** What stands at the end of a file in which something is left out; empty where nothing is. */
  static List<String> missing(boolean confirmed, int unreadable) {
    List<String> notes = new ArrayList<>();
    if (!confirmed) {
      notes.add(LEFT_OUT);
    }
    if (unreadable > 0) {
      notes.add(UNREADABLE.formatted(unreadable));
    }
    return notes;
  }

  /** A row that says something in its first cell, with the watermark in its last. */
  String[] note(String text) {
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    cells[0] = SafeCell.of(text);
    cells[cells.length - 1] = SafeCell.of(watermark);
    return cells;
  }

  private static String ofClearance(
      DisclosureJson one, Function<DisclosureJson.ClearanceJson, String> value) {
    return one.clearance() == null ? null : value.apply(one.clearance());
  }

  private String labels(String column, Collection<String> codes) {
    return codes.stream().map(code -> label(column, code)).collect(Collectors.joining("、"));
  }

  /** The code itself where the vocabulary has no label, as for a word of a newer guard. */
  private String label(String column, String code) {
    return code == null ? null : labels.apply(column, code).orElse(code);
  }

  private String time(Instant at) {
    return at == null ? null : TIME.format(at.atZone(zone));
  }
}

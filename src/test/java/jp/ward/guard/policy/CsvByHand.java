package jp.ward.guard.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Concealment;
import jp.ward.guard.decision.Counterpart;
import jp.ward.guard.decision.Declared;
import jp.ward.guard.decision.Handling;
import jp.ward.guard.decision.Origin;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Place;
import jp.ward.guard.decision.Protection;
import jp.ward.guard.decision.RespondentRelation;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.testing.ShippedFolder;

/** Reads the shipped files as plainly as can be, and shares nothing with the production reader. */
final class CsvByHand {

  /** A 事例 with its verdict. */
  record Case(String id, Situation situation, Outcome expected) {}

  private CsvByHand() {}

  static List<String[]> lines(String file) {
    try {
      List<String[]> lines = new ArrayList<>();
      for (String line : Files.readAllLines(ShippedFolder.PATH.resolve(file))) {
        lines.add(line.replace("\uFEFF", "").split(",", -1));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code of a word, by column and label. */
  static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    lines("vocabulary.csv").forEach(cell -> codes.put(cell[0] + " " + cell[2], cell[1]));
    return codes;
  }

  static List<Case> cases(String file) {
    Map<String, String> codes = codes();
    List<Case> cases = new ArrayList<>();
    List<String[]> lines = lines(file);
    for (String[] cell : lines.subList(1, lines.size())) {
      Situation situation =
          new Situation(
              Protection.valueOf(codes.get("PROTECTION " + cell[2])),
              RespondentRelation.valueOf(codes.get("STANDING " + cell[3])),
              Counterpart.valueOf(codes.get("COUNTERPART " + cell[4])),
              Act.valueOf(codes.get("ACT " + cell[5])),
              Channel.valueOf(codes.get("CHANNEL " + cell[6])),
              jp.ward.guard.decision.Proof.valueOf(codes.get("PROOF " + cell[7])),
              Place.valueOf(codes.get("PLACE " + cell[8])),
              Declared.valueOf(codes.get("DECLARED " + cell[9])),
              Handling.valueOf(codes.get("HANDLING " + cell[10])),
              Concealment.valueOf(codes.get("CONCEALMENT " + cell[11])),
              Origin.valueOf(codes.get("ORIGIN " + cell[12])));
      cases.add(new Case(cell[0], situation, Outcome.valueOf(codes.get("OUTCOME " + cell[13]))));
    }
    return cases;
  }
}

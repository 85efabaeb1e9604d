package jp.ward.guard.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Ruling;
import jp.ward.guard.decision.Rulings;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.decision.Urgency;

/**
 * A policy whose every case was looked at. Only {@link PolicyVerifier} makes one, and only a proved
 * one can decide: the type is the proof. Held by NaiveEvaluatorTest, ApprovalStoryTest.
 */
public final class VerifiedPolicy implements Rulings {

  private final DecisionTables source;
  private final String hash;
  private final ProvedTables tables;
  private final ProvedTable scriptTable;
  private final Vocabulary vocabulary;
  private final Texts texts;
  private final List<Condition> conditions;
  private final ProofReport proof;

  VerifiedPolicy(
      DecisionTables source,
      String hash,
      ProvedTables tables,
      ProvedTable scriptTable,
      Vocabulary vocabulary,
      Texts texts,
      List<Condition> conditions,
      ProofReport proof) {
    this.source = source;
    this.hash = hash;
    this.tables = tables;
    this.scriptTable = scriptTable;
    this.vocabulary = vocabulary;
    this.texts = texts;
    this.conditions = List.copyOf(conditions);
    this.proof = proof;
  }

  @Override
  public Optional<Ruling> rulingFor(Situation situation) {
    Row row = tables.rowFor(situation);
    if (row == null) {
      return Optional.empty();
    }
    Outcome outcome = vocabulary.outcome(row.result()).orElseThrow();
    return Optional.of(new Ruling(row.id(), outcome, row.steps()));
  }

  @Override
  public String scriptFor(Situation situation) {
    return scriptTable.rowFor(situation).result();
  }

  public Script script(String code) {
    return texts.scripts().get(code);
  }

  /** The text of a step, in Japanese. */
  public String step(String code) {
    return texts.steps().get(code);
  }

  public List<Condition> conditions(Urgency urgency, Condition.Occasion occasion) {
    return conditions.stream()
        .filter(one -> one.urgency() == urgency && one.occasion() == occasion)
        .toList();
  }

  public String version() {
    return source.version();
  }

  public LocalDate from() {
    return source.from();
  }

  /** The file of the decision table inside the policy folder. */
  public String file() {
    return source.file();
  }

  /** SHA-256 over every file that this version was read from, base64url. */
  public String hash() {
    return hash;
  }

  public ProofReport proof() {
    return proof;
  }

  DecisionTables source() {
    return source;
  }
}

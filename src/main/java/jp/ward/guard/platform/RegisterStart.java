package jp.ward.guard.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.ledger.RegisterWatch;
import jp.ward.guard.ledger.StateNote.Agreement;
import jp.ward.guard.ledger.StateNotes;
import org.jboss.logging.Logger;

/**
 * The first thing that happens after the migrations, before anything listens: do database, keys and
 * note belong together? A refusal ends the start; a doubt about age starts on the strict side. Held
 * by NeverPermitIT, PackagedJarIT.
 */
@ApplicationScoped
class RegisterStart {

  private static final Logger LOG = Logger.getLogger(RegisterStart.class);
  private static final int BEFORE_EVERYBODY = 1;

  private final DatabaseFacts database;
  private final Register register;
  private final StateNotes notes;
  private final RegisterFreshness freshness;
  private final RegisterWatch watch;
  private final NumberingInForce numbering;
  private final SettingsInForce settings;

  RegisterStart(
      DatabaseFacts database,
      Register register,
      StateNotes notes,
      RegisterFreshness freshness,
      RegisterWatch watch,
      NumberingInForce numbering,
      SettingsInForce settings) {
    this.database = database;
    this.register = register;
    this.notes = notes;
    this.freshness = freshness;
    this.watch = watch;
    this.numbering = numbering;
    this.settings = settings;
  }

  void onStart(@Observes @Priority(BEFORE_EVERYBODY) StartupEvent event) throws SQLException {
    refuseIfAny(PostgresDurability.problems(database.durability()));
    RegisterBinding.Found found = register.look();
    RegisterBinding.Outcome outcome = RegisterBinding.decide(found);
    if (outcome instanceof RegisterBinding.Refuse refuse) {
      refuseIfAny(refuse.causes().stream().map(BindingCause.Named::problem).toList());
    } else if (outcome instanceof RegisterBinding.BindNew) {
      register.bindNew(found);
      notes.accept(); // a note that lies there belongs to another register
      freshness.confirm();
    } else if (outcome instanceof RegisterBinding.Continue goesOn) {
      refuseIfAny(numbering.problems());
      compareWithNote();
      watch.walkAtStart();
      watch.remindOfDoubts();
      register.add(found, goesOn.newKeys());
    }
    numbering.record();
    settings.record();
    if (settings.namesNewRegister()) {
      LOG.warn(
          "GUARD_NEW_REGISTER は1回の起動のためのものです。外してください。 /"
              + " GUARD_NEW_REGISTER is meant for one start: take it away.");
    }
  }

  private void compareWithNote() {
    Agreement agreement = notes.compare();
    if (agreement == Agreement.AGREES) {
      freshness.confirm();
      return;
    }
    String cause = "the database against the note in GUARD_STATE_DIR: " + agreement;
    freshness.markStale(cause);
    LOG.warnf(
        "台帳が古い可能性があります(控えとの照合: %s)。措置担当者が確認するまで厳しい側で答えます。 / REGISTER_STALE (%s): answers are on the"
            + " strict side until a measure officer confirms the register.",
        agreement, cause);
  }

  private static void refuseIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      List<String> texts = problems.stream().map(Problem::text).toList();
      Terminal.refuse(texts);
      throw new RefusedStart(texts);
    }
  }
}

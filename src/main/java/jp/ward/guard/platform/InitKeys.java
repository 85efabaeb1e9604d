package jp.ward.guard.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import jp.ward.guard.keys.KeyFolder;

/** The command {@code init-keys DIR}. */
final class InitKeys {

  private InitKeys() {}

  /** The exit code: 0 made, 1 refused. */
  static int run(String dir) {
    try {
      Path folder = Path.of(dir);
      KeyFolder.init(folder);
      Terminal.say(
          folder.toAbsolutePath()
              + "\n  鍵を作りました。別の安全な場所に控えを取ってください。失うと台帳は読めません。"
              + "\n  The keys are made. Keep a copy in another safe place: without them the register"
              + " and the ledger cannot be read.");
      return 0;
    } catch (FileAlreadyExistsException e) {
      return refuse(
          "すでに鍵があるため上書きしません(" + e.getReason() + ")。空のフォルダを指定してください。",
          "holds keys already ("
              + e.getReason()
              + ") and they are not overwritten. Name an empty"
              + " folder.");
    } catch (IOException | InvalidPathException e) {
      return refuse(
          "フォルダに書き込めません。場所と権限を確かめてください。",
          "the folder cannot be written to. Check where it is and who may write there.");
    }
  }

  private static int refuse(String japanese, String english) {
    Terminal.complain(List.of(new Problem("init-keys", japanese, english).text()));
    return 1;
  }
}

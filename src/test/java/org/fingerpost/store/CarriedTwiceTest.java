package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.casework.AnyEntry;
import org.fingerpost.casework.Arrival.Choice;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFile.Carried;
import org.fingerpost.casework.CaseFileCodec;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.Unpacking;

/** Out of one store, into an empty one, and out again: the same to the byte. */
class CarriedTwiceTest {
  private final EntryCodec codec = new EntryCodec();

  @Provide
  Arbitrary<List<Carried>> cases() {
    return Combinators.combine(AnyEntry.log(), AnyEntry.head())
        .as((log, head) -> new Carried(new Case(CaseId.random(), log), head))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** Everything of a case as it is written: the head, then each entry behind its place. */
  private String canonical(Carried carried) {
    StringBuilder all = new StringBuilder();
    all.append(text(codec.write(carried.head(), carried.content().lastTouched())));
    for (Logged logged : carried.content().log()) {
      all.append('\n').append(logged.sequence()).append(' ');
      all.append(text(codec.write(logged.at(), logged.entry())));
    }
    return all.toString();
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static CaseFile everything(SqliteCaseload store) throws Exception {
    List<Carried> carried = new ArrayList<>();
    List<Listed> listed = new ArrayList<>(store.list().cases());
    listed.sort(Comparator.comparing(one -> one.id().toString()));
    for (Listed one : listed) {
      carried.add(new Carried(store.open(one.id()), one.head()));
    }
    return new CaseFile(Samples.MORNING, carried);
  }

  private static void takeAll(SqliteCaseload store, CaseFile file) throws Exception {
    Unpacking unpacking = new Unpacking(store, (_, carried) -> carried);
    for (var arrival : unpacking.look(file)) {
      unpacking.take(arrival, Choice.TAKE_IN);
    }
  }

  @Property(tries = 100)
  void exportedImportedIntoAnEmptyStoreAndExportedAgainItIsTheSameToTheByte(
      @ForAll("cases") List<Carried> cases) throws Exception {
    CaseFileCodec files = new CaseFileCodec();
    try (SqliteCaseload first = SqliteCaseload.inMemory(Samples.CLOCK);
        SqliteCaseload second = SqliteCaseload.inMemory(Samples.CLOCK)) {
      takeAll(first, new CaseFile(Samples.MORNING, cases));
      CaseFile out = everything(first);
      byte[] written = files.write(out, Integer.MAX_VALUE).orElseThrow();
      takeAll(second, files.read(written));
      CaseFile again = everything(second);

      assertThat(again).isEqualTo(out);
      assertThat(again.cases().stream().map(this::canonical))
          .containsExactlyElementsOf(out.cases().stream().map(this::canonical).toList());
      assertThat(files.write(again, Integer.MAX_VALUE).orElseThrow()).isEqualTo(written);
      assertThat(out.cases())
          .as("nothing was lost on the way into the first one")
          .containsExactlyInAnyOrderElementsOf(cases);
    }
  }
}

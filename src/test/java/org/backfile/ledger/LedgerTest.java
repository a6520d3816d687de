package org.backfile.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {
  private static final Ledger.Author ADA = new Ledger.Author("p1", "Ada", "She knows.");

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void entriesReadBackAsTheyWereAddedAndTravelInLines(EachDatabase database) throws Exception {
    RandomLedger random = new RandomLedger(1);
    try (Desk desk = database.newDesk();
        Desk other = database.newDesk()) {
      Ledger ledger = new Ledger(desk, Clock.systemUTC());
      Ledger copy = new Ledger(other, Clock.systemUTC());
      assertEquals("", ledger.inForce().mark());
      List<Entry> added = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        added.add(ledger.append(random.correction(3), ADA));
      }
      added.add(ledger.append(new Undoing(added.get(3).id()), ADA));
      assertEquals(added, ledger.entries());
      assertEquals(50 - 1, ledger.inForce().count());
      copy.append(random.correction(3), ADA);
      List<Entry> read =
          ledger.entries().stream().map(LedgerJson::line).map(LedgerJson::entry).toList();
      assertEquals(51, copy.take(read));
      assertEquals(0, copy.take(read));
      assertEquals(
          added.stream().map(entry -> entry.at(entry.number() + 1)).toList(),
          copy.entries().subList(1, 52));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void linesAreTakenAllOrNone(EachDatabase database) throws Exception {
    RandomLedger random = new RandomLedger(2);
    try (Desk desk = database.newDesk()) {
      Ledger ledger = new Ledger(desk, Clock.systemUTC());
      Entry known = ledger.append(random.correction(3), ADA);
      Entry good = RandomLedger.entry(1, random.correction(3));
      Entry forged =
          new Entry(1, known.id(), known.made(), "p2", "Bo", known.reason(), known.act());
      assertEquals(
          Slip.OTHER_ENTRY,
          assertThrows(WrongCorrection.class, () -> ledger.take(List.of(good, forged))).slip());
      Entry astray = RandomLedger.entry(2, new Undoing("nobody"));
      assertEquals(
          Slip.UNKNOWN_ENTRY,
          assertThrows(WrongCorrection.class, () -> ledger.take(List.of(good, astray))).slip());
      Entry itself = RandomLedger.entry(3, new Undoing("e3"));
      assertEquals("e3", itself.id());
      assertEquals(
          Slip.UNKNOWN_ENTRY,
          assertThrows(WrongCorrection.class, () -> ledger.take(List.of(good, itself))).slip());
      Entry later = RandomLedger.entry(5, new Undoing(good.id()));
      assertEquals(
          Slip.UNKNOWN_ENTRY,
          assertThrows(WrongCorrection.class, () -> ledger.take(List.of(later, good))).slip());
      assertEquals(List.of(known), ledger.entries());
      assertEquals(2, ledger.take(List.of(good, later)));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatWasTakenBackCannotBeTakenBackAgain(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk()) {
      Ledger ledger = new Ledger(desk, Clock.systemUTC());
      Entry entry = ledger.append(new RandomLedger(3).correction(3), ADA);
      ledger.append(new Undoing(entry.id()), ADA);
      assertEquals(
          Slip.UNDONE,
          assertThrows(WrongCorrection.class, () -> ledger.append(new Undoing(entry.id()), ADA))
              .slip());
      assertThrows(WrongCorrection.class, () -> ledger.append(new Undoing("nobody"), ADA));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void manyWhoAddAtOnceLeaveNoGapAndLoseNothing(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        ExecutorService people = Executors.newFixedThreadPool(4)) {
      List<Callable<List<Entry>>> work = new ArrayList<>();
      for (int person = 0; person < 4; person++) {
        Ledger own = new Ledger(desk, Clock.systemUTC());
        RandomLedger random = new RandomLedger(person);
        work.add(
            () -> {
              List<Entry> added = new ArrayList<>();
              for (int i = 0; i < 15; i++) {
                added.add(own.append(random.correction(3), ADA));
              }
              return added;
            });
      }
      List<Entry> added = new ArrayList<>();
      for (Future<List<Entry>> each : people.invokeAll(work)) {
        added.addAll(each.get());
      }
      List<Entry> kept = new Ledger(desk, Clock.systemUTC()).entries();
      assertTrue(kept.containsAll(added));
      assertEquals(
          LongStream.rangeClosed(1, 60).boxed().toList(),
          kept.stream().map(Entry::number).toList());
    }
  }
}

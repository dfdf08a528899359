package org.fingerpost.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.SetChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.fingerpost.area.Area;
import org.fingerpost.flow.Question;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;
import org.fingerpost.ui.WritingRoom;
import org.jspecify.annotations.Nullable;

/** What a question is answered with: cards to choose from, or fields to fill in. */
final class AnswerFields extends VBox {
  private final Kit kit;
  private final QuestionModel model;
  private final List<ChoiceCard> cards = new ArrayList<>();
  private final List<Control> inOrder = new ArrayList<>();

  AnswerFields(Kit kit, QuestionModel model, Iterable<Area> councils) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("answers");
    setAccessibleRole(AccessibleRole.PARENT);
    switch (model.question()) {
      case Question.Choice _, Question.Choices _ -> {}
      case Question.OfDate _ -> getChildren().add(dateFields());
      case Question.OfText _ -> getChildren().add(textField());
      case Question.OfArea _ -> getChildren().add(areaField(councils));
    }
    addCards();
    setAccessibleText(
        kit.words().count("question.options", cards.size(), model.question().title()));
    model.chosen().addListener((SetChangeListener<String>) _ -> showChosen());
    showChosen();
  }

  /** Puts the focus on the first thing to answer with. */
  void focusFirst() {
    inOrder.getFirst().requestFocus();
  }

  /** Puts the focus on a card. */
  void focus(QuestionModel.Choosable choice) {
    cards.stream()
        .filter(card -> card.id0().equals(choice.id()))
        .forEach(card -> card.control().requestFocus());
  }

  private void addCards() {
    ToggleGroup group = new ToggleGroup();
    for (QuestionModel.Choosable choice : model.choosable()) {
      ChoiceCard card =
          model.question() instanceof Question.Choice
              ? ChoiceCard.one(kit, choice, group, model)
              : ChoiceCard.any(kit, choice, model);
      cards.add(card);
      inOrder.add(card.control());
      getChildren().add(card);
    }
  }

  private void showChosen() {
    cards.forEach(card -> card.show(model.chosen().contains(card.id0())));
  }

  private Node dateFields() {
    HBox fields =
        new HBox(
            dateField("question.date.day", model.dayProperty(), "day", 3),
            dateField("question.date.month", model.monthProperty(), "month", 6),
            dateField("question.date.year", model.yearProperty(), "year", 5));
    fields.getStyleClass().add("date-fields");
    return new VBox(Lettering.soft(kit.say("question.date.example")), fields);
  }

  private Node dateField(String label, StringProperty typed, String id, int columns) {
    TextField field =
        new TextField() {
          @Override
          public void paste() {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted == null || !model.paste(pasted)) {
              super.paste();
            }
          }
        };
    field.setPrefColumnCount(columns);
    field.setMaxWidth(USE_PREF_SIZE);
    field.setId(id);
    field.textProperty().bindBidirectional(typed);
    field
        .focusedProperty()
        .addListener(
            (_, _, now) -> {
              if (!now) {
                model.paste(field.getText());
              }
            });
    return labelled(kit.say(label), field);
  }

  private Node textField() {
    TextArea field = new TextArea();
    field.setWrapText(true);
    field.setPrefRowCount(4);
    field.setId("text");
    Label room = WritingRoom.under(field, kit.words());
    field.textProperty().bindBidirectional(model.textProperty());
    return new VBox(labelled(kit.say("question.text.label"), field), room);
  }

  private Node areaField(Iterable<Area> councils) {
    SearchableComboBox<Area> field = new SearchableComboBox<>();
    List<Area> all = new ArrayList<>();
    councils.forEach(all::add);
    field.setItems(FXCollections.observableArrayList(all));
    field.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Area area) {
            return area == null
                ? ""
                : area.council().isBlank() || area.council().equals(area.name())
                    ? area.name()
                    : kit.say("question.area.name", area.name(), area.council());
          }

          @Override
          public @Nullable Area fromString(String written) {
            return all.stream()
                .filter(area -> toString(area).equals(written))
                .findFirst()
                .orElse(null);
          }
        });
    field.setMaxWidth(Double.MAX_VALUE);
    field.setId("area");
    field.getStyleClass().add("council");
    field.setOnKeyTyped(key -> openAndSearch(field, key));
    field.setPromptText(kit.say("question.area.prompt"));
    field.setVisibleRowCount(8);
    model.areaProperty().get().ifPresent(field::setValue);
    field
        .valueProperty()
        .addListener((_, _, now) -> model.areaProperty().set(Optional.ofNullable(now)));
    model.areaProperty().addListener((_, _, now) -> field.setValue(now.orElse(null)));
    return labelled(kit.say("question.area.label"), field);
  }

  /** Typing opens the list and looks for what is typed, without a key to open it first. */
  private static void openAndSearch(SearchableComboBox<Area> field, KeyEvent key) {
    if (!field.isShowing()
        && key.getCharacter().codePoints().allMatch(Character::isLetter)
        && !key.getCharacter().isEmpty()
        && !key.isShortcutDown()) {
      field.show();
      if (field.lookup("#search") instanceof TextField search) {
        search.setText(key.getCharacter());
        search.end();
      }
      key.consume();
    }
  }

  private Node labelled(String words, Control field) {
    Label label = Lettering.body(words);
    label.setLabelFor(field);
    inOrder.add(field);
    VBox both = new VBox(label, field);
    both.getStyleClass().add("field");
    return both;
  }
}

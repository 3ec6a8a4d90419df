// The floor for the task in NDJSON: what simdjson needs to parse the very same file, whole in memory, and decide.
// floor RECORDS OUT THREADS RULES, the rules being a line for each level: its name, the one below, years, hours, then
// the percent of each competency.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <simdjson.h>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using namespace simdjson;
using Text = std::string_view;

struct Rules {
  std::string below;
  int years, hours;
  std::vector<int> percents;
};

static std::map<std::string, Rules, std::less<>> rules;
static std::string occupation, earliest, as_of;
static std::vector<std::string> kinds, majors;
static constexpr int skills = 4;

static int number(Text text, int from, int count) {
  int value = 0;
  for (int at = from; at < from + count; at++) value = value * 10 + (text[at] - '0');
  return value;
}

// Days since 1970-01-01 of a civil date.
static int days_from(int year, int month, int day) {
  year -= month <= 2;
  const int era = year / 400, of_era = year - era * 400;
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static int day_number(Text date, int more_years = 0) {
  const int year = number(date, 0, 4) + more_years, month = number(date, 5, 2);
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int day = number(date, 8, 2);
  return days_from(year, month, month == 2 && day == 29 && !leap ? 28 : day);
}

static bool contains(const std::vector<std::string> &words, Text word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

static void decide(ondemand::document_reference record, std::string &out) {
  ondemand::object application = record["application"];
  const Text applied = application["date"], id = application["id"], level = application["level"];
  const Rules &rule = rules.find(level)->second;
  const int day = day_number(applied);

  bool holds = false, graduate = false, trained = false, counts = true;
  for (ondemand::object held : record["certificates"]) {
    const Text date = held["date"], step = held["level"], of = held["occupation"];
    holds |= of == occupation && step == rule.below && day_number(date, 2) <= day;
  }
  for (ondemand::object diploma : record["education"]) {
    const Text education = diploma["education"], graduated = diploma["graduated"], major = diploma["major"];
    graduate |= (education == "associate" || education == "bachelor" || education == "master" || education == "doctor") &&
                contains(majors, major) && graduated <= applied;
  }
  int days = 0;
  for (ondemand::object job : record["employment"]) {
    const Text from = job["from"], of = job["occupation"];
    Text to;
    const bool ended = job["to"].get(to) == SUCCESS;
    if (of == occupation) days += std::min(ended ? day_number(to) + 1 : day, day) - day_number(from);
  }
  double total = 0, lowest = 100;
  int place = 0;
  for (ondemand::object piece : record["evidence"]) {
    bool assessed = false;
    for (Text assessor : piece["assessors"]) assessed |= !assessor.empty();
    const Text date = piece["date"], kind = piece["kind"];
    const double score = piece["score"];
    counts &= assessed && contains(kinds, kind) && earliest <= date && date <= as_of;
    total += score * rule.percents[place];
    if (place % skills == 0) lowest = std::min(lowest, score);
    place++;
  }
  double theory = 0;
  for (ondemand::object sitting : record["sittings"]) theory = std::max(theory, double(sitting["score"]));
  for (ondemand::object course : record["training"]) {
    const Text completed = course["completed"];
    const int hours = int64_t(course["hours"]);
    const Text step = course["level"], of = course["occupation"];
    trained |= of == occupation && step == level && hours >= rule.hours && completed <= applied;
  }

  const bool eligible = trained && (days >= day - day_number(applied, -rule.years) || holds || graduate);
  const bool passes_theory = theory >= 60, keys = lowest >= 60, practical = counts && total >= 60 * 100 * skills;
  out.append(id);
  out.append(eligible && passes_theory && practical && keys ? ",true," : ",false,");
  if (!eligible) out.append("eligibility ");
  if (!passes_theory) out.append("theory ");
  if (!practical) out.append("practical ");
  if (!keys) out.append("keys");
  out.push_back('\n');
}

int main(int, char **arguments) {
  std::ifstream given(arguments[4]);
  std::string line;
  auto words = [&](std::vector<std::string> &list) {
    std::getline(given, line);
    std::istringstream parts(line);
    for (std::string word; parts >> word;) list.push_back(word);
  };
  std::vector<std::string> dates;
  words(dates);
  occupation = dates[0], earliest = dates[1], as_of = dates[2];
  words(kinds);
  words(majors);
  while (std::getline(given, line)) {
    std::istringstream parts(line);
    std::string level;
    Rules rule;
    parts >> level >> rule.below >> rule.years >> rule.hours;
    for (int percent; parts >> percent;) rule.percents.push_back(percent);
    rules[level] = rule;
  }

  const padded_string records = padded_string::load(arguments[1]);
  const size_t threads = std::stoul(arguments[3]);
  std::vector<std::string> outputs(threads);
  std::vector<std::thread> workers;
  std::vector<size_t> ends(threads + 1, records.size());
  ends[0] = 0;
  for (size_t at = 1; at < threads; at++) {
    const char *start = records.data() + records.size() * at / threads;
    ends[at] = static_cast<const char *>(memchr(start, '\n', records.data() + records.size() - start)) + 1 - records.data();
  }
  for (size_t at = 0; at < threads; at++) {
    workers.emplace_back([&, at] {
      ondemand::parser parser;
      ondemand::document_stream stream =
          parser.iterate_many(records.data() + ends[at], ends[at + 1] - ends[at], 1 << 20);
      for (auto record : stream) decide(record.value(), outputs[at]);
    });
  }
  for (auto &worker : workers) worker.join();
  std::ofstream out(arguments[2], std::ios::binary);
  for (const auto &output : outputs) out << output;
}

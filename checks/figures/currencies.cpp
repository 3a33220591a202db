#include "checks/figures/currencies.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

struct CurrencySign {
    char32_t sign;
    std::string_view code;
};

constexpr CurrencySign currency_signs[] = {
    {U'$', "USD"},   {U'€', "EUR"}, {U'£', "GBP"},   {U'¥', "JPY"},  {U'₹', "INR"},  {U'₽', "RUB"}, {U'₩', "KRW"},
    {U'₺', "TRY"},   {U'₴', "UAH"}, {U'₪', "ILS"},   {U'＄', "USD"}, {U'￥', "JPY"}, {U'￡', "GBP"},  {U'₡', "CRC"},
    {U'₾', "GEL"}, {U'₭', "LAK"}, {U'₦', "NGN"},   {U'₱', "PHP"},  {U'₫', "VND"},  {U'₲', "PYG"},   {U'₸', "KZT"},
    {U'₵', "GHS"},   {U'฿', "THB"}, {U'₼', "AZN"}, {U'₮', "MNT"},  {U'֏', "AMD"},  {U'៛', "KHR"},   {U'৳', "BDT"}};

/// Sorted. A choice, not all of ISO 4217: some codes are words of some language.
constexpr std::string_view currency_codes[] = {
    "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD",
    "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KRW", "KZT", "MXN", "MYR", "NGN", "NOK", "NZD", "PKR", "PLN",
    "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR"};
static_assert(std::ranges::is_sorted(currency_codes));

}  // namespace

std::string_view currency_of_sign(char32_t sign) {
    const auto* found = std::ranges::find(currency_signs, sign, &CurrencySign::sign);
    return found == std::end(currency_signs) ? std::string_view{} : found->code;
}

std::string_view currency_of_code(std::string_view word) {
    const auto* found = std::ranges::lower_bound(currency_codes, word);
    return found == std::end(currency_codes) || *found != word ? std::string_view{} : *found;
}

}  // namespace vidimus::checks

#!/usr/bin/env bash
# The main job with curl: a dossier becomes a star certificate and a national figure.
# Needs a running system (./ocop up) and bash, curl, sed, grep, date. Another address: OCOP=http://host:port docs/walkthrough.sh
set -euo pipefail

gateway=${OCOP:-http://localhost:8080}
api=$gateway/api/v1
today=$(TZ=Asia/Ho_Chi_Minh date +%F)
year=${today%%-*}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the product claims, and each council member's sheet: an option number by criterion of set 11 (tea), 84 points.
answers='{"1.1":3,"1.2":3,"1.3":3,"1.4":3,"1.5":3,"1.6":3,"1.7":2,"2.1":4,"2.2":3,"2.3":3,"2.4":2,"3.1":2,"3.2":2,
 "3.3":2,"3.4":2,"3.5":2,"4.1":4,"4.2":3,"4.3":5,"5.1":5,"5.2":3,"5.3":3,"6.1.1":3,"6.1.2":3,"6.2.1":3,"6.2.2":3,
 "6.2.3":3,"7":4,"8":2,"9":2,"10":2,"11":3}'

say() { printf '\n== %s\n' "$*"; }

# token USER: an access token of the demo realm; every password is "demo".
token() {
  curl -sS --fail-with-body -o "$work/body" -d grant_type=password -d client_id=ocop-demo -d "username=$1" -d password=demo \
    "$gateway/auth/realms/ocop/protocol/openid-connect/token" || { echo "$1 cannot sign in: $(cat "$work/body")" >&2; exit 1; }
  sed 's/.*"access_token":"\([^"]*\)".*/\1/' "$work/body"
}

# call USER METHOD PATH [BODY] [ETAG]: prints the answer; its ETag is in $work/etag afterwards.
call() {
  local options=(-sS --fail-with-body -X "$2" -D "$work/headers" -o "$work/body")
  [ "$1" = anyone ] || options+=(-H "Authorization: Bearer $(cat "$work/$1")")
  [ -z "${4:-}" ] || options+=(-H 'Content-Type: application/json' -d "$4")
  [ -z "${5:-}" ] || options+=(-H "If-Match: $5")
  curl "${options[@]}" "$api$3" || { echo "$2 $3 was refused: $(cat "$work/body")" >&2; exit 1; }
  cat "$work/body"
  sed -n 's/^[Ee][Tt]ag: *\([^\r]*\).*/\1/p' "$work/headers" > "$work/etag"
}

# etag USER PATH: of the thing as it is now.
etag() { call "$1" GET "$2" > /dev/null; cat "$work/etag"; }

# value NAME: the first text of that name in the JSON on standard input.
value() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | sed 's/^[^:]*:"//; s/"$//'; }

# eventually PATTERN PATH: asks anyone's address until the answer matches; what is published follows within 2 seconds.
eventually() {
  local answer
  for _ in $(seq 100); do
    answer=$(call anyone GET "$2")
    if grep -q "$1" <<< "$answer"; then printf '%s\n' "$answer"; return; fi
    sleep 0.1
  done
  echo "$2 never matched $1: $answer" >&2; exit 1
}

say "Sign in"
for user in tq.producer tq.commune tq.office tq.chair tq.member1 tq.member2 tq.member3 tq.authority; do
  token "$user" > "$work/$user"
done

say "The producer registers itself and its product, and opens a dossier"
producer=$(call tq.producer POST /producers '{"name": "HTX chè Shan tuyết Hoàng Su Phì", "type": "COOPERATIVE",
  "communeCode": "01021", "registration": {"number": "100307000123", "issuedOn": "2019-03-07", "issuer": "Phòng Tài chính"},
  "contact": {"phone": "+84219000000", "email": "htx@example.vn", "address": "Hoàng Su Phì"},
  "representative": {"name": "Nguyễn Thị A", "position": "Giám đốc", "gender": "FEMALE", "ethnicMinority": true,
                     "disability": false}}' | value id)
product=$(call tq.producer POST /products '{"producerId": "'"$producer"'", "productSet": 11,
  "name": "Chè Shan tuyết Hoàng Su Phì", "communeCode": "01021", "description": "Chè từ cây cổ thụ"}' | value id)
dossier=$(call tq.producer POST "/products/$product/dossiers" '{"kind": "FIRST"}' | value id)
call tq.producer PUT "/dossiers/$dossier/self-assessment" "{\"answers\": $answers}" "$(etag tq.producer "/dossiers/$dossier")" > "$work/answer"

say "It uploads every paper that the form asks for"
printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' > "$work/paper.pdf"
call tq.producer GET "/dossiers/$dossier/completeness" | grep -o '"documentType":"[A-Z_]*","criteria":\[[^]]*\]' > "$work/missing" || true
number=0
while read -r paper; do
  number=$((number + 1))
  curl -sS --fail-with-body -H "Authorization: Bearer $(cat "$work/tq.producer")" \
    -F "metadata={$paper,\"number\":\"$number/$year\",\"issuer\":\"Quatest 1\",\"issuedOn\":\"$year-01-02\",\"validUntil\":\"$((year + 1))-12-31\"};type=application/json" \
    -F "file=@$work/paper.pdf;type=application/pdf" "$api/dossiers/$dossier/evidence" > "$work/answer"
  printf '%s ' "$(value documentType < "$work/answer")"
done < "$work/missing"
call tq.producer POST "/dossiers/$dossier/submission" '' "$(etag tq.producer "/dossiers/$dossier")" > "$work/answer"

say "The commune receives the dossier and forwards it to the province"
call tq.commune POST "/dossiers/$dossier/receipt" '{"receivedOn": "'"$today"'", "samplesReceived": 5}' "$(etag tq.commune "/dossiers/$dossier")" > "$work/answer"
echo "slip $(value slipNumber < "$work/answer"), product code $(value productCode < "$work/answer"), due on $(value dueOn < "$work/answer")"
call tq.commune PUT "/dossiers/$dossier/commune-report" '{"originAndMaterial": "Nguyên liệu trong xã",
  "localLabour": "80% lao động địa phương", "ideaOrigin": "Đặc sản", "localIdentity": "Gắn với văn hóa", "recommendation": "FORWARD",
  "proposalLetter": {"number": "12/UBND", "signedOn": "'"$today"'", "signer": "Lý Văn B"}}' "$(etag tq.commune "/dossiers/$dossier")" > "$work/answer"

say "The office sets up a council, assigns the assessment, reports and calls a meeting"
assessment=
for _ in $(seq 100); do
  assessment=$(call tq.office GET "/assessments?dossierId=$dossier" | value id || true)
  [ -z "$assessment" ] || break
  sleep 0.1
done
member() { printf '{"username": "tq.%s", "name": "Ủy viên %s", "organisation": "Sở Nông nghiệp và Môi trường", "position": "%s"}' "$1" "$1" "$2"; }
council=$(call tq.office POST /councils '{"level": "PROVINCE", "provinceCode": "08", "name": "Hội đồng OCOP tỉnh Tuyên Quang",
  "round": {"year": '"$year"', "number": 2, "extra": false}, "decision": {"number": "15/QĐ-UBND", "signedOn": "'"$today"'"},
  "operatingRules": {"quorumPercent": 75, "maxSpread": 10, "document": {"number": "16/QC-HĐ", "signedOn": "'"$today"'"}},
  "members": ['"$(member chair CHAIR), $(member member1 MEMBER), $(member member2 MEMBER), $(member member3 MEMBER), $(member office SECRETARY)"']}')
councilId=$(value id <<< "$council")
members=$(sed 's/.*"members"://' <<< "$council" | grep -o '"id":"[^"]*"' | sed 's/"id"://' | paste -sd, -)
call tq.office POST "/councils/$councilId/assignments" '{"assessmentIds": ["'"$assessment"'"]}' > "$work/answer"
call tq.office PUT "/assessments/$assessment/consulting-report" '{"findings": "Hồ sơ đầy đủ",
  "survey": {"on": "'"$today"'", "place": "Hoàng Su Phì"}, "tests": []}' > "$work/answer"
meeting=$(call tq.office POST "/councils/$councilId/meetings" '{"startsAt": "'"$(date -u +%FT%TZ)"'", "place": "UBND tỉnh",
  "assessmentIds": ["'"$assessment"'"]}' | value id)
call tq.office PUT "/meetings/$meeting/attendance" '{"present": ['"$members"'], "absent": []}' > "$work/answer"

say "Four members score; the mean is fixed, the council agrees, the chair confirms"
for voter in chair member1 member2 member3; do
  call "tq.$voter" PUT "/assessments/$assessment/score-sheets/me" "{\"answers\": $answers, \"comments\": {}, \"complete\": true}" | grep -o '"total":[0-9]*'
done
call tq.office POST "/assessments/$assessment/scoring-closure" '' "$(etag tq.office "/assessments/$assessment")"; echo
agreed=$(call tq.office GET "/assessments/$assessment/agreed-sheet" | sed 's/.*"answers":\({[^}]*}\).*/\1/')
call tq.office PUT "/assessments/$assessment/agreed-sheet" "{\"answers\": $agreed}" "$(etag tq.office "/assessments/$assessment")" > "$work/answer"
call tq.chair POST "/assessments/$assessment/agreed-sheet/confirmation" '' "$(etag tq.chair "/assessments/$assessment")" > "$work/answer"
call tq.office GET "/assessments/$assessment/result" | grep -o '"stars":[0-9]' | sed 's/"stars":\(.\)/\1 stars/'

say "The provincial authority decides"
call tq.authority POST /decisions '{"number": "'"$(date +%s)"'/QĐ-UBND", "signedOn": "'"$today"'",
  "signer": {"name": "Trần Văn C", "position": "Chủ tịch UBND tỉnh"},
  "items": [{"assessmentId": "'"$assessment"'", "outcome": "RECOGNISED"}]}' > "$work/answer"

say "Anyone, without a token: certificate, verification, document, product, national figures"
certificate=$(eventually '"number":"OCOP-' "/certificates?productId=$product" | value number)
echo "$certificate"
call anyone GET "/verifications/$certificate"; echo
curl -sS --fail-with-body -o "$work/certificate.pdf" "$api/certificates/$certificate/document"
head -c 4 "$work/certificate.pdf" | grep -q %PDF && echo "certificate document: $(wc -c < "$work/certificate.pdf") bytes of PDF"
eventually '"stars":4' "/products/$product" | grep -o '"code":"[^"]*"' | head -n 1
call anyone GET /statistics/overview; echo

; SPDX-License-Identifier: Apache-2.0
(import (scheme base) (scheme read) (scheme write) (srfi 64))
(test-begin "2 and 7.1 Lexical conventions")

; Comments
(test-equal '(1 2) '(1 ; to the end of the line
                     2))
(test-equal '(1 2) '(1 #| a block |# 2))
(test-equal "blocks nest" '(1 2) '(1 #| a #| b |# c |# 2))
(test-equal '(1 2) '(1 #||# 2))
(test-equal '(1 2) '(1 #|||# 2))
(test-equal "a datum comment" '(1 3) '(1 #;2 3))
(test-equal '(1 3) '(1 #; (a b (c)) 3))
(test-equal "of a quoted datum" '(1 3) '(1 #;'a 3))
(test-equal "datum comments follow each other" '(1) '(1 #; #; 2 3))
(test-equal "at the end of a list" '(1) '(1 #;2))
(test-equal "before a dot" '(1 . 2) '(1 #;x . 2))
(test-equal "after a dot" '(1 . 2) '(1 . #;x 2))
(test-equal "a datum comment of a comment" '(3) '(#; #|x|# 2 3))
(test-eqv "between quote and datum" 'a '#;b a)

; Identifiers
(test-equal '(list->vector ! $ % & * / : < = > ? ^ _ ~ + - ... <=? a34kTMNs the-word-recursion-has-many-meanings V17a q ->x)
  (map string->symbol
       '("list->vector" "!" "$" "%" "&" "*" "/" ":" "<" "=" ">" "?" "^" "_" "~" "+" "-" "..." "<=?" "a34kTMNs"
         "the-word-recursion-has-many-meanings" "V17a" "q" "->x")))
(define !$%&*/:<=>?^_~+-.@ 'odd)
(test-eq "a variable of all the extended characters" 'odd !$%&*/:<=>?^_~+-.@)
(define |a variable with spaces| 5)
(test-eqv 5 |a variable with spaces|)
(test-eq '|foo| 'foo)
(define (parse text) (read (open-input-string text)))
(test-eq "identifiers may be in any script" (string->symbol "\x3bb;") (parse "\x3bb;"))
(test-equal '(+ - ... .. +. -. +a -a .x) (map (lambda (s) (string->symbol s)) '("+" "-" "..." ".." "+." "-." "+a" "-a" ".x")))
(test-eqv "case is kept" #f (eq? 'Abc 'abc))

; Delimiters and white space
(test-equal '((a) "b" c) (parse "((a)\"b\"c)"))
(test-equal '(a (b)) (parse "(a(b))"))
(test-equal "tabs and newlines separate" '(a b c) (parse "(a\tb\nc)"))
(test-equal "carriage returns as well" '(a b) (parse "(a\r\nb)"))
(test-equal "a comment is a delimiter" '(a b) (parse "(a;x\nb)"))
(test-equal "so is a block" '(a b) (parse "(a #|x|# b)"))
(test-equal "a vertical line delimits a symbol" 1 (length (parse "(|a b|)")))

; Booleans, characters, strings
(test-equal '(#t #f #t #f) '(#true #false #t #f))
(test-equal '(#t #f) (parse "(#TRUE #False)"))
(test-equal '(#\a #\A #\( #\) #\space #\newline #\x41 #\x #\; #\# #\") (parse "(#\\a #\\A #\\( #\\) #\\space #\\newline #\\x41 #\\x #\\; #\\# #\\\")"))
(test-equal '(#\a) (parse "(#\\a)"))
(test-equal "a character right after another datum" '(#\a "b") (parse "(#\\a\"b\")"))
(test-eqv #\x3bb (parse "#\\\x3bb;"))
(test-eqv #\x1F600 (parse "#\\\x1F600;"))
(test-equal "a\tb" (parse "\"a\\tb\""))
(test-equal "ab" (parse "\"a\\   \n   b\""))
(test-equal "A" (parse "\"\\x41;\""))
(test-equal "\x1F600;" (parse "\"\\x1f600;\""))

; Fold case
(test-equal '(abc DEF) (parse "(#!fold-case ABC #!no-fold-case DEF)"))
(test-equal '("Abc" abc) (parse "(#!fold-case \"Abc\" Abc)"))

; Lists and vectors
(test-equal '(1 2 3) '(1 . (2 . (3 . ()))))
(test-equal '(1 2 . 3) '(1 . (2 . 3)))
(test-equal '#(1 (2) #(3)) (parse "#(1 (2) #(3))"))
(test-equal '#u8(0 255) (parse "#u8(0 255)"))
(test-equal "#x in a bytevector" '#u8(255) (parse "#u8(#xff)"))
(test-equal ''a '(quote a))
(test-equal "abbreviations nest" '(quote (quasiquote (unquote (unquote-splicing a)))) ''`,,@a)
(test-equal "white space after a quote" '(quote a) (parse "' a"))
(test-equal '(a . (quote b)) (parse "(a . 'b)"))
(test-equal "a vector of quoted symbols" '#((quote a)) (parse "#('a)"))

; Numbers or identifiers
(test-equal '(#t #t #f #f #t #f)
  (map number? (list (parse "1") (parse "-1") (parse "-") (parse "1+") (parse "+1") (parse "a1"))))
(test-equal '(1.5 -0.5 0.5 100.0) (parse "(1.5 -.5 +.5 1e2)"))
(test-equal '(255 5 8 10) (parse "(#xFF #b101 #o10 #d10)"))

(test-end)

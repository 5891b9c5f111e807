; SPDX-License-Identifier: Apache-2.0
; SRFI 13, string library: the part that programs use, most of it shared with SRFI 152. Character sets
; are not there: what is wanted of a character is said by a character or a predicate. The procedures
; that R7RS has under the same name are those of R7RS.
(define-library (srfi 13)
  (import (scheme base) (scheme case-lambda) (scheme char) (srfi 152))
  (export
   string? string-null? string-every string-any
   make-string string string-tabulate string-unfold string-unfold-right
   string->list list->string reverse-list->string string-join
   string-length string-ref string-copy substring/shared string-copy!
   string-take string-take-right string-drop string-drop-right
   string-pad string-pad-right string-trim string-trim-right string-trim-both
   string-set! string-fill!
   string-compare string= string< string> string<= string>= string<>
   string-prefix-length string-suffix-length string-prefix? string-suffix?
   string-index string-index-right string-skip string-skip-right string-count string-contains
   string-upcase string-downcase string-titlecase
   string-reverse string-append string-concatenate string-concatenate-reverse
   string-map string-for-each string-for-each-index string-fold string-fold-right
   string-replace string-tokenize string-filter (rename string-remove string-delete)
   (rename string-replicate xsubstring))
  (begin
    (define (substring/shared text start . end) (apply string-copy text start end))

    ; Calls one of three procedures with the index of the first difference.
    (define (string-compare a b less same greater)
      (let ((index (string-prefix-length a b)))
        ((cond ((string=? a b) same) ((string<? a b) less) (else greater)) index)))

    (define (string= a b) (string=? a b))
    (define (string< a b) (string<? a b))
    (define (string> a b) (string>? a b))
    (define (string<= a b) (string<=? a b))
    (define (string>= a b) (string>=? a b))
    (define (string<> a b) (not (string=? a b)))

    (define (string-reverse text . range)
      (list->string (reverse (apply string->list text range))))

    ; A letter after something that is no letter begins a word.
    (define (string-titlecase text . range)
      (let next ((chars (apply string->list text range)) (inside? #f) (done '()))
        (if (null? chars)
            (list->string (reverse done))
            (next (cdr chars)
                  (char-alphabetic? (car chars))
                  (cons ((if inside? char-downcase char-upcase) (car chars)) done)))))

    (define (string-for-each-index procedure text)
      (let next ((index 0))
        (when (< index (string-length text))
          (procedure index)
          (next (+ index 1)))))

    ; The longest runs of wanted characters, by default of those that are not white space.
    (define string-tokenize
      (case-lambda
        ((text) (string-tokenize text (lambda (c) (not (char-whitespace? c)))))
        ((text wanted . range)
         (let ((text (apply string-copy text range)))
           (let next ((start 0) (done '()))
             (let ((first (string-index text wanted start)))
               (if first
                   (let ((end (or (string-skip text wanted first) (string-length text))))
                     (next end (cons (string-copy text first end) done)))
                   (reverse done))))))))))

; SPDX-License-Identifier: Apache-2.0
; SRFI 152, string library: the part that programs use. Where SRFI 152 takes a predicate for
; characters, a character is understood as well, as in SRFI 13.
(define-library (srfi 152)
  (import (scheme base) (scheme case-lambda) (scheme char) (only (lispy prelude) string-count filter remove))
  (export
   string? string-null? string-every string-any
   make-string string string-tabulate string-unfold string-unfold-right
   string->vector string->list vector->string list->string reverse-list->string
   string-length string-ref substring string-copy
   string-take string-drop string-take-right string-drop-right
   string-pad string-pad-right string-trim string-trim-right string-trim-both string-replace
   string=? string<? string>? string<=? string>=?
   string-ci=? string-ci<? string-ci>? string-ci<=? string-ci>=?
   string-prefix-length string-suffix-length string-prefix? string-suffix?
   string-index string-index-right string-skip string-skip-right
   string-contains string-contains-right
   string-take-while string-take-while-right string-drop-while string-drop-while-right
   string-span string-break
   string-append string-concatenate string-concatenate-reverse string-join
   string-fold string-fold-right string-map string-for-each string-count string-filter string-remove
   string-replicate string-segment string-split
   read-string write-string string-set! string-fill! string-copy!)
  (begin
    ; Optional arguments [start [end]] arrive as a list.
    (define (start-of range) (if (pair? range) (car range) 0))
    (define (end-of range text)
      (if (and (pair? range) (pair? (cdr range))) (cadr range) (string-length text)))

    (define (matcher wanted)
      (if (char? wanted) (lambda (c) (char=? c wanted)) wanted))

    (define (string-null? text) (= (string-length text) 0))

    (define (string-every wanted text . range)
      (let ((wanted? (matcher wanted)) (end (end-of range text)))
        (let next ((index (start-of range)) (result #t))
          (if (or (not result) (>= index end))
              result
              (next (+ index 1) (wanted? (string-ref text index)))))))

    (define (string-any wanted text . range)
      (let ((wanted? (matcher wanted)) (end (end-of range text)))
        (let next ((index (start-of range)))
          (and (< index end)
               (or (wanted? (string-ref text index)) (next (+ index 1)))))))

    (define (string-tabulate procedure size)
      (let next ((index 0) (done '()))
        (if (< index size)
            (next (+ index 1) (cons (procedure index) done))
            (reverse-list->string done))))

    (define (reverse-list->string chars) (list->string (reverse chars)))

    ; The chars of a piece are those of a string or one character.
    (define (piece->string piece) (if (char? piece) (string piece) piece))

    (define string-unfold
      (case-lambda
        ((stop? piece successor seed) (string-unfold stop? piece successor seed ""))
        ((stop? piece successor seed base) (string-unfold stop? piece successor seed base (lambda (s) "")))
        ((stop? piece successor seed base final)
         (let next ((seed seed) (done (list base)))
           (if (stop? seed)
               (string-concatenate (reverse (cons (final seed) done)))
               (next (successor seed) (cons (piece->string (piece seed)) done)))))))

    (define string-unfold-right
      (case-lambda
        ((stop? piece successor seed) (string-unfold-right stop? piece successor seed ""))
        ((stop? piece successor seed base)
         (string-unfold-right stop? piece successor seed base (lambda (s) "")))
        ((stop? piece successor seed base final)
         (let next ((seed seed) (done (list base)))
           (if (stop? seed)
               (string-concatenate (cons (final seed) done))
               (next (successor seed) (cons (piece->string (piece seed)) done)))))))

    (define (string-take text size) (substring text 0 size))
    (define (string-drop text size) (substring text size (string-length text)))
    (define (string-take-right text size) (string-drop text (- (string-length text) size)))
    (define (string-drop-right text size) (string-take text (- (string-length text) size)))

    ; Keeps the right end: (string-pad "8871" 6) => "  8871", (string-pad "8871" 2) => "71".
    (define string-pad
      (case-lambda
        ((text size) (string-pad text size #\space))
        ((text size char)
         (let ((missing (- size (string-length text))))
           (if (> missing 0)
               (string-append (make-string missing char) text)
               (string-take-right text size))))
        ((text size char . range) (string-pad (apply string-copy text range) size char))))

    (define string-pad-right
      (case-lambda
        ((text size) (string-pad-right text size #\space))
        ((text size char)
         (let ((missing (- size (string-length text))))
           (if (> missing 0)
               (string-append text (make-string missing char))
               (string-take text size))))
        ((text size char . range) (string-pad-right (apply string-copy text range) size char))))

    (define string-trim
      (case-lambda
        ((text) (string-trim text char-whitespace?))
        ((text wanted . range)
         (let* ((text (apply string-copy text range)) (start (string-skip text wanted)))
           (if start (string-drop text start) "")))))

    (define string-trim-right
      (case-lambda
        ((text) (string-trim-right text char-whitespace?))
        ((text wanted . range)
         (let* ((text (apply string-copy text range)) (last (string-skip-right text wanted)))
           (if last (string-take text (+ last 1)) "")))))

    (define string-trim-both
      (case-lambda
        ((text) (string-trim-both text char-whitespace?))
        ((text wanted . range)
         (string-trim-right (apply string-trim text wanted range) wanted))))

    (define (string-replace text new start end . range)
      (string-append (substring text 0 start)
                     (apply string-copy new range)
                     (string-drop text end)))

    (define (string-prefix-length a b)
      (let ((end (min (string-length a) (string-length b))))
        (let next ((index 0))
          (if (and (< index end) (char=? (string-ref a index) (string-ref b index)))
              (next (+ index 1))
              index))))

    (define (string-suffix-length a b)
      (let* ((size-a (string-length a)) (size-b (string-length b)) (end (min size-a size-b)))
        (let next ((size 0))
          (if (and (< size end)
                   (char=? (string-ref a (- size-a size 1)) (string-ref b (- size-b size 1))))
              (next (+ size 1))
              size))))

    (define (string-prefix? prefix text)
      (= (string-prefix-length prefix text) (string-length prefix)))
    (define (string-suffix? suffix text)
      (= (string-suffix-length suffix text) (string-length suffix)))

    (define (string-index text wanted . range)
      (let ((wanted? (matcher wanted)) (end (end-of range text)))
        (let next ((index (start-of range)))
          (cond ((>= index end) #f)
                ((wanted? (string-ref text index)) index)
                (else (next (+ index 1)))))))

    (define (string-index-right text wanted . range)
      (let ((wanted? (matcher wanted)) (start (start-of range)))
        (let next ((index (- (end-of range text) 1)))
          (cond ((< index start) #f)
                ((wanted? (string-ref text index)) index)
                (else (next (- index 1)))))))

    (define (unless-matches wanted)
      (let ((wanted? (matcher wanted))) (lambda (c) (not (wanted? c)))))
    (define (string-skip text wanted . range)
      (apply string-index text (unless-matches wanted) range))
    (define (string-skip-right text wanted . range)
      (apply string-index-right text (unless-matches wanted) range))

    (define (found-at? text pattern index)
      (let ((size (string-length pattern)))
        (let next ((offset 0))
          (or (= offset size)
              (and (char=? (string-ref text (+ index offset)) (string-ref pattern offset))
                   (next (+ offset 1)))))))

    (define (string-contains text pattern . range)
      (let ((last (- (end-of range text) (string-length pattern))))
        (let next ((index (start-of range)))
          (cond ((> index last) #f)
                ((found-at? text pattern index) index)
                (else (next (+ index 1)))))))

    (define (string-contains-right text pattern . range)
      (let ((start (start-of range)))
        (let next ((index (- (end-of range text) (string-length pattern))))
          (cond ((< index start) #f)
                ((found-at? text pattern index) index)
                (else (next (- index 1)))))))

    (define (string-span text wanted . range)
      (let* ((text (apply string-copy text range))
             (end (or (string-skip text wanted) (string-length text))))
        (values (string-take text end) (string-drop text end))))
    (define (string-break text wanted . range)
      (apply string-span text (unless-matches wanted) range))

    (define (string-take-while text wanted . range)
      (let-values (((front back) (apply string-span text wanted range))) front))
    (define (string-drop-while text wanted . range)
      (let-values (((front back) (apply string-span text wanted range))) back))
    (define (string-take-while-right text wanted . range)
      (let* ((text (apply string-copy text range)) (last (string-skip-right text wanted)))
        (if last (string-drop text (+ last 1)) text)))
    (define (string-drop-while-right text wanted . range)
      (apply string-trim-right text wanted range))

    (define (string-concatenate texts) (apply string-append texts))

    (define string-concatenate-reverse
      (case-lambda
        ((texts) (string-concatenate (reverse texts)))
        ((texts final . end)
         (string-concatenate (reverse (cons (apply string-copy final (if (null? end) '() (cons 0 end)))
                                            texts))))))

    ; The grammar is infix, strict-infix, prefix or suffix.
    (define string-join
      (case-lambda
        ((texts) (string-join texts " "))
        ((texts delimiter) (string-join texts delimiter 'infix))
        ((texts delimiter grammar)
         (case grammar
           ((infix strict-infix)
            (cond ((pair? texts)
                   (string-concatenate
                    (cons (car texts) (with-delimiters (cdr texts) delimiter #t))))
                  ((eq? grammar 'strict-infix) (error "string-join: expected at least one string"))
                  (else "")))
           ((prefix) (string-concatenate (with-delimiters texts delimiter #t)))
           ((suffix) (string-concatenate (with-delimiters texts delimiter #f)))
           (else (error "string-join: unknown grammar" grammar))))))

    (define (with-delimiters texts delimiter before?)
      (let next ((texts (reverse texts)) (result '()))
        (cond ((null? texts) result)
              (before? (next (cdr texts) (cons delimiter (cons (car texts) result))))
              (else (next (cdr texts) (cons (car texts) (cons delimiter result)))))))

    (define (string-fold procedure seed text . range)
      (let ((end (end-of range text)))
        (let next ((index (start-of range)) (result seed))
          (if (< index end)
              (next (+ index 1) (procedure (string-ref text index) result))
              result))))

    (define (string-fold-right procedure seed text . range)
      (let ((start (start-of range)))
        (let next ((index (- (end-of range text) 1)) (result seed))
          (if (>= index start)
              (next (- index 1) (procedure (string-ref text index) result))
              result))))

    (define (string-filter wanted text . range)
      (list->string (filter (matcher wanted) (apply string->list text range))))
    (define (string-remove wanted text . range)
      (list->string (remove (matcher wanted) (apply string->list text range))))

    ; The characters from `from` to `to` of the text repeated for ever in both directions.
    (define (string-replicate text from to . range)
      (let* ((text (apply string-copy text range)) (size (string-length text)))
        (string-tabulate (lambda (index) (string-ref text (floor-remainder (+ from index) size)))
                         (- to from))))

    (define (string-segment text size)
      (let next ((start 0) (done '()))
        (if (< start (string-length text))
            (let ((end (min (+ start size) (string-length text))))
              (next end (cons (substring text start end) done)))
            (reverse done))))

    ; The grammar says which empty pieces stay: infix all of them (but none of an empty text),
    ; strict-infix fails on an empty text, prefix and suffix drop the one at the start or the end.
    (define string-split
      (case-lambda
        ((text delimiter) (string-split text delimiter 'infix))
        ((text delimiter grammar) (string-split text delimiter grammar #f))
        ((text delimiter grammar limit)
         (if (string-null? text)
             (if (eq? grammar 'strict-infix)
                 (error "string-split: expected a string that is not empty")
                 '())
             (let ((pieces (split text delimiter limit)))
               (case grammar
                 ((prefix) (if (string-null? (car pieces)) (cdr pieces) pieces))
                 ((suffix)
                  (let ((reversed (reverse pieces)))
                    (if (string-null? (car reversed)) (reverse (cdr reversed)) pieces)))
                 (else pieces)))))
        ((text delimiter grammar limit . range)
         (string-split (apply string-copy text range) delimiter grammar limit))))

    (define (split text delimiter limit)
      (if (string-null? delimiter)
          (map string (string->list text))
          (let next ((start 0) (splits 0) (done '()))
            (let ((found (and (not (eqv? splits limit)) (string-contains text delimiter start))))
              (if found
                  (next (+ found (string-length delimiter)) (+ splits 1)
                        (cons (substring text start found) done))
                  (reverse (cons (string-drop text start) done)))))))))

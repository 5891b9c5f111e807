; SPDX-License-Identifier: Apache-2.0
;
; The prelude: the standard procedures that call procedures of the program.
;
; They are in Scheme so that a continuation captured inside one of them is an ordinary one. Hence the
; rule of this file: nothing that an earlier return has handed out is ever mutated. A result is
; gathered in an immutable list, which a continuation that is re-entered continues from.
;
; Each form defines one procedure and is compiled when it is first used; it may refer to any other.
; Names that start with % are private: those not defined here are primitives of the engine.

; ---------------------------------------------------------------------------------------------------
; Lists

(define map
  (case-lambda
    ((procedure items) (%map1 procedure items))
    ((procedure left right)
     (let next ((left left) (right right) (done '()))
       (if (and (pair? left) (pair? right))
           (next (cdr left) (cdr right) (cons (procedure (car left) (car right)) done))
           (%check-ends 'map (list left right) (reverse done)))))
    ((procedure . lists)
     (let next ((lists lists) (done '()))
       (if (%all-pairs? lists)
           (next (%cdrs lists) (cons (apply procedure (%cars lists)) done))
           (%check-ends 'map lists (reverse done)))))))

(define (%map1 procedure items)
  (let next ((items items) (done '()))
    (if (pair? items)
        (next (cdr items) (cons (procedure (car items)) done))
        (%check-end 'map items (reverse done)))))

(define for-each
  (case-lambda
    ((procedure items)
     (let next ((items items))
       (if (pair? items)
           (begin (procedure (car items)) (next (cdr items)))
           (%check-end 'for-each items (if #f #f)))))
    ((procedure left right)
     (let next ((left left) (right right))
       (if (and (pair? left) (pair? right))
           (begin (procedure (car left) (car right)) (next (cdr left) (cdr right)))
           (%check-ends 'for-each (list left right) (if #f #f)))))
    ((procedure . lists)
     (let next ((lists lists))
       (if (%all-pairs? lists)
           (begin (apply procedure (%cars lists)) (next (%cdrs lists)))
           (%check-ends 'for-each lists (if #f #f)))))))

; The result, once the end of the list turned out to be a proper one.
(define (%check-end name end result)
  (if (null? end)
      result
      (error (string-append (symbol->string name) ": expected a list, got one that ends in") end)))

; Of several lists the shortest counts, so the others may go on, even in a circle.
(define (%check-ends name ends result)
  (let next ((rest ends))
    (cond ((null? rest) (error (string-append (symbol->string name) ": expected lists, got") ends))
          ((null? (car rest)) result)
          (else (next (cdr rest))))))

(define (%all-pairs? lists)
  (or (null? lists)
      (and (pair? (car lists)) (%all-pairs? (cdr lists)))))

(define (%cars lists)
  (if (null? lists) '() (cons (caar lists) (%cars (cdr lists)))))

(define (%cdrs lists)
  (if (null? lists) '() (cons (cdar lists) (%cdrs (cdr lists)))))

; (%append-reverse '(c b a) '(d e)) => (a b c d e)
(define (%append-reverse reversed tail)
  (if (pair? reversed)
      (%append-reverse (cdr reversed) (cons (car reversed) tail))
      tail))

(define (append-map procedure . lists)
  (let next ((lists lists) (done '()))
    (if (%all-pairs? lists)
        (next (%cdrs lists) (cons (apply procedure (%cars lists)) done))
        (let join ((done done) (result '()))
          (if (null? done)
              result
              (join (cdr done) (append (car done) result)))))))

(define (filter-map procedure . lists)
  (let next ((lists lists) (done '()))
    (if (%all-pairs? lists)
        (let ((result (apply procedure (%cars lists))))
          (next (%cdrs lists) (if result (cons result done) done)))
        (reverse done))))

(define (filter keep? items)
  (let next ((items items) (kept '()))
    (if (pair? items)
        (next (cdr items) (if (keep? (car items)) (cons (car items) kept) kept))
        (%check-end 'filter items (reverse kept)))))

(define (remove drop? items)
  (let next ((items items) (kept '()))
    (if (pair? items)
        (next (cdr items) (if (drop? (car items)) kept (cons (car items) kept)))
        (%check-end 'remove items (reverse kept)))))

(define (partition in? items)
  (let next ((items items) (in '()) (out '()))
    (cond ((not (pair? items)) (values (reverse in) (%check-end 'partition items (reverse out))))
          ((in? (car items)) (next (cdr items) (cons (car items) in) out))
          (else (next (cdr items) in (cons (car items) out))))))

; (fold cons* '() '(a b) '(1 2)) => (b 2 a 1)
(define fold
  (case-lambda
    ((procedure seed items)
     (let next ((items items) (result seed))
       (if (pair? items)
           (next (cdr items) (procedure (car items) result))
           (%check-end 'fold items result))))
    ((procedure seed . lists)
     (let next ((lists lists) (result seed))
       (if (%all-pairs? lists)
           (next (%cdrs lists) (apply procedure (append (%cars lists) (list result))))
           result)))))

(define fold-right
  (case-lambda
    ((procedure seed items)
     (let next ((items (reverse items)) (result seed))
       (if (pair? items)
           (next (cdr items) (procedure (car items) result))
           result)))
    ((procedure seed . lists)
     (let next ((lists lists))
       (if (%all-pairs? lists)
           (let ((result (next (%cdrs lists))))
             (apply procedure (append (%cars lists) (list result))))
           seed)))))

; As fold, with the result so far as the first argument: (fold-left - 10 '(1 2)) => 7
(define (fold-left procedure seed . lists)
  (let next ((lists lists) (result seed))
    (if (%all-pairs? lists)
        (next (%cdrs lists) (apply procedure result (%cars lists)))
        result)))

(define (reduce procedure identity items)
  (if (pair? items)
      (fold procedure (car items) (cdr items))
      identity))

(define (reduce-right procedure identity items)
  (if (pair? items)
      (let ((reversed (reverse items)))
        (fold procedure (car reversed) (cdr reversed)))
      identity))

(define (find wanted? items)
  (let next ((items items))
    (cond ((not (pair? items)) #f)
          ((wanted? (car items)) (car items))
          (else (next (cdr items))))))

(define (find-tail wanted? items)
  (let next ((items items))
    (cond ((not (pair? items)) #f)
          ((wanted? (car items)) items)
          (else (next (cdr items))))))

; The call for the last element is a tail call, as SRFI 1 asks.
(define any
  (case-lambda
    ((wanted? items)
     (and (pair? items)
          (let next ((item (car items)) (items (cdr items)))
            (if (pair? items)
                (or (wanted? item) (next (car items) (cdr items)))
                (wanted? item)))))
    ((wanted? . lists)
     (and (%all-pairs? lists)
          (let next ((items (%cars lists)) (lists (%cdrs lists)))
            (if (%all-pairs? lists)
                (or (apply wanted? items) (next (%cars lists) (%cdrs lists)))
                (apply wanted? items)))))))

(define every
  (case-lambda
    ((wanted? items)
     (or (not (pair? items))
         (let next ((item (car items)) (items (cdr items)))
           (if (pair? items)
               (and (wanted? item) (next (car items) (cdr items)))
               (wanted? item)))))
    ((wanted? . lists)
     (or (not (%all-pairs? lists))
         (let next ((items (%cars lists)) (lists (%cdrs lists)))
           (if (%all-pairs? lists)
               (and (apply wanted? items) (next (%cars lists) (%cdrs lists)))
               (apply wanted? items)))))))

(define (count wanted? . lists)
  (let next ((lists lists) (found 0))
    (if (%all-pairs? lists)
        (next (%cdrs lists) (if (apply wanted? (%cars lists)) (+ found 1) found))
        found)))

(define (list-index wanted? . lists)
  (let next ((lists lists) (index 0))
    (cond ((not (%all-pairs? lists)) #f)
          ((apply wanted? (%cars lists)) index)
          (else (next (%cdrs lists) (+ index 1))))))

(define delete
  (case-lambda
    ((x items) (delete x items equal?))
    ((x items same?) (remove (lambda (item) (same? x item)) items))))

(define delete-duplicates
  (case-lambda
    ((items) (delete-duplicates items equal?))
    ((items same?)
     (let next ((items items) (kept '()))
       (cond ((not (pair? items)) (%check-end 'delete-duplicates items (reverse kept)))
             ((any (lambda (earlier) (same? earlier (car items))) kept) (next (cdr items) kept))
             (else (next (cdr items) (cons (car items) kept))))))))

(define (list-tabulate size procedure)
  (let next ((index 0) (done '()))
    (if (< index size)
        (next (+ index 1) (cons (procedure index) done))
        (reverse done))))

(define iota
  (case-lambda
    ((size) (iota size 0 1))
    ((size start) (iota size start 1))
    ((size start step) (list-tabulate size (lambda (index) (+ start (* index step)))))))

(define member
  (case-lambda
    ((x items) (%member x items))
    ((x items same?)
     (let next ((items items))
       (cond ((not (pair? items)) (%check-end 'member items #f))
             ((same? x (car items)) items)
             (else (next (cdr items))))))))

(define assoc
  (case-lambda
    ((key entries) (%assoc key entries))
    ((key entries same?)
     (let next ((entries entries))
       (cond ((not (pair? entries)) (%check-end 'assoc entries #f))
             ((same? key (caar entries)) (car entries))
             (else (next (cdr entries))))))))

; ---------------------------------------------------------------------------------------------------
; Vectors and strings

(define vector-map
  (case-lambda
    ((procedure items)
     (let ((size (vector-length items)))
       (let next ((index 0) (done '()))
         (if (< index size)
             (next (+ index 1) (cons (procedure (vector-ref items index)) done))
             (list->vector (reverse done))))))
    ((procedure . vectors)
     (list->vector (%map-columns procedure vector-ref (%shortest vector-length vectors) vectors)))))

(define vector-for-each
  (case-lambda
    ((procedure items)
     (let ((size (vector-length items)))
       (let next ((index 0))
         (when (< index size)
           (procedure (vector-ref items index))
           (next (+ index 1))))))
    ((procedure . vectors)
     (%map-columns procedure vector-ref (%shortest vector-length vectors) vectors)
     (if #f #f))))

(define string-map
  (case-lambda
    ((procedure text)
     (let ((size (string-length text)))
       (let next ((index 0) (done '()))
         (if (< index size)
             (next (+ index 1) (cons (procedure (string-ref text index)) done))
             (list->string (reverse done))))))
    ((procedure . texts)
     (list->string (%map-columns procedure string-ref (%shortest string-length texts) texts)))))

(define string-for-each
  (case-lambda
    ((procedure text)
     (let ((size (string-length text)))
       (let next ((index 0))
         (when (< index size)
           (procedure (string-ref text index))
           (next (+ index 1))))))
    ((procedure . texts)
     (%map-columns procedure string-ref (%shortest string-length texts) texts)
     (if #f #f))))

(define (%shortest length sequences)
  (apply min (%map1 length sequences)))

; The list of (procedure a_i b_i ...) for i from 0 to size - 1, left to right.
(define (%map-columns procedure ref size sequences)
  (let next ((index 0) (done '()))
    (if (< index size)
        (next (+ index 1)
              (cons (apply procedure (%map1 (lambda (sequence) (ref sequence index)) sequences)) done))
        (reverse done))))

(define string-count
  (case-lambda
    ((text wanted) (string-count text wanted 0 (string-length text)))
    ((text wanted start) (string-count text wanted start (string-length text)))
    ((text wanted start end)
     (let ((wanted? (if (char? wanted) (lambda (c) (char=? c wanted)) wanted)))
       (let next ((index start) (found 0))
         (cond ((>= index end) found)
               ((wanted? (string-ref text index)) (next (+ index 1) (+ found 1)))
               (else (next (+ index 1) found))))))))

; ---------------------------------------------------------------------------------------------------
; Sorting: a merge sort, stable, that never writes into what it was given

; (sort items less?), as in SRFI 95, or (sort less? items), as in SRFI 132; a list or a vector.
(define sort
  (case-lambda
    ((items less?)
     (cond ((procedure? items) (sort less? items))
           ((vector? items) (vector-sort less? items))
           (else (list-sort less? items))))
    ((items less? key)
     (sort items (lambda (a b) (less? (key a) (key b)))))))

; A vector is sorted in place; of a list only the result counts.
(define sort!
  (case-lambda
    ((items less?)
     (cond ((procedure? items) (sort! less? items))
           ((vector? items) (vector-sort! less? items))
           (else (list-sort less? items))))
    ((items less? key)
     (sort! items (lambda (a b) (less? (key a) (key b)))))))

(define (list-sort less? items)
  (%sort-first less? items (length items)))

; The first `size` items, sorted.
(define (%sort-first less? items size)
  (case size
    ((0) '())
    ((1) (list (car items)))
    ((2) (let ((a (car items)) (b (cadr items)))
           (if (less? b a) (list b a) (list a b))))
    (else
     (let ((half (quotient size 2)))
       (let* ((left (%sort-first less? items half))
              (right (%sort-first less? (list-tail items half) (- size half))))
         (list-merge less? left right))))))

; Of equal items those on the left come first.
(define (list-merge less? left right)
  (let next ((left left) (right right) (done '()))
    (cond ((null? left) (%append-reverse done right))
          ((null? right) (%append-reverse done left))
          ((less? (car right) (car left)) (next left (cdr right) (cons (car right) done)))
          (else (next (cdr left) right (cons (car left) done))))))

; SRFI 132 puts less? first; the other order is understood as well.
(define vector-sort
  (case-lambda
    ((less? items)
     (if (vector? less?)
         (vector-sort items less?)
         (list->vector (list-sort less? (vector->list items)))))
    ((less? items start) (vector-sort less? (vector-copy items start)))
    ((less? items start end) (vector-sort less? (vector-copy items start end)))))

(define vector-sort!
  (case-lambda
    ((less? items)
     (if (vector? less?)
         (vector-sort! items less?)
         (vector-sort! less? items 0 (vector-length items))))
    ((less? items start) (vector-sort! less? items start (vector-length items)))
    ((less? items start end)
     (vector-copy! items start (vector-sort less? items start end))
     items)))

(define (sorted? items less?)
  (let ((items (if (vector? items) (vector->list items) items)))
    (or (null? items)
        (let next ((item (car items)) (items (cdr items)))
          (or (null? items)
              (and (not (less? (car items) item))
                   (next (car items) (cdr items))))))))

; The index of an item for which (compare item value) is 0, or #f. The items are in the order in which
; compare goes from negative to positive.
(define (vector-binary-search items value compare)
  (let next ((low 0) (high (vector-length items)))
    (and (< low high)
         (let* ((middle (quotient (+ low high) 2))
                (order (compare (vector-ref items middle) value)))
           (cond ((= order 0) middle)
                 ((< order 0) (next (+ middle 1) high))
                 (else (next low middle)))))))

; ---------------------------------------------------------------------------------------------------
; Continuations and dynamic-wind
;
; (%winders) is the list of the dynamic-winds that the program is inside of, innermost first. While a
; before or after thunk runs it holds only those outside of it, so a thunk may itself escape. A winder
; is (handlers before . after), where handlers are those of the call to dynamic-wind.

; A continuation is called that was captured with other winders. Then it finds its own.
(define (%rewind-to winders continuation results)
  (%rewind winders)
  (apply continuation results))

; Runs the after thunks from here out to the winders that both have in common, then the before thunks
; from there in.
(define (%rewind winders)
  (let ((common (%common-tail (%winders) winders)))
    (%unwind common)
    (%wind winders common)))

(define (%unwind common)
  (let ((winders (%winders)))
    (unless (eq? winders common)
      (let ((winder (car winders)))
        (%set-winders! (cdr winders))
        (%with-handlers (car winder) (cddr winder))
        (%unwind common)))))

(define (%wind winders common)
  (unless (eq? winders common)
    (%wind (cdr winders) common)
    (let ((winder (car winders)))
      (%with-handlers (car winder) (cadr winder))
      (%set-winders! winders))))

(define (%common-tail a b)
  (let ((size-a (length a)) (size-b (length b)))
    (let next ((a (if (> size-a size-b) (list-tail a (- size-a size-b)) a))
               (b (if (> size-b size-a) (list-tail b (- size-b size-a)) b)))
      (if (eq? a b) a (next (cdr a) (cdr b))))))

(define (dynamic-wind before thunk after)
  (before)
  (let ((outside (%winders)))
    (%set-winders! (cons (cons (%handlers) (cons before after)) outside))
    (call-with-values thunk
      (case-lambda
        ((result)
         (%set-winders! outside)
         (after)
         result)
        (results
         (%set-winders! outside)
         (after)
         (apply values results))))))

; ---------------------------------------------------------------------------------------------------
; Parameters
;
; A parameter holds its current value; parameterize swaps values on every way in and out.

(define make-parameter
  (case-lambda
    ((value) (%make-parameter value #f))
    ((value converter) (%make-parameter (converter value) converter))))

(define (%parameter-binding parameter value)
  (let ((converter (%parameter-converter parameter)))
    (cons parameter (if converter (converter value) value))))

; Each binding is (parameter . value), a fresh pair, which keeps the value that is not current.
(define (%with-parameters bindings thunk)
  (let ((swap (lambda () (%swap-parameters! bindings))))
    (dynamic-wind swap thunk swap)))

(define (%swap-parameters! bindings)
  (let ((current (%map1 (lambda (binding) (%parameter-value (car binding))) bindings)))
    (for-each (lambda (binding) (%set-parameter-value! (car binding) (cdr binding))) bindings)
    (for-each set-cdr! bindings current)))

; For an engine that gave up an evaluation (an uncaught error, an interrupt): gives the parameters
; their outermost values back and runs no code of the program. A winder with the same thunk on both
; sides is one of %with-parameters.
(define (%reset-winders!)
  (let next ((winders (%winders)))
    (if (pair? winders)
        (let ((winder (car winders)))
          (when (eq? (cadr winder) (cddr winder)) ((cddr winder)))
          (next (cdr winders)))
        (%set-winders! '()))))

; ---------------------------------------------------------------------------------------------------
; Exceptions
;
; (%handlers) is the list of handlers, innermost first. A handler runs with those outside of it.

(define (with-exception-handler handler thunk)
  (if (procedure? handler)
      (%with-handlers (cons handler (%handlers)) thunk)
      (error "with-exception-handler: argument 1: expected a procedure, got" handler)))

(define (raise-continuable object)
  (%note-raise object)
  (let ((handlers (%handlers)))
    (if (pair? handlers)
        (%with-handlers (cdr handlers) (lambda () ((car handlers) object)))
        (%uncaught object))))

(define (raise object)
  (%note-raise object)
  (let ((handlers (%handlers)))
    (if (pair? handlers)
        (%with-handlers (cdr handlers)
          (lambda ()
            ((car handlers) object)
            (error "an exception handler returned, but what was raised is not continuable:" object)))
        (%uncaught object))))

(define (error message . irritants)
  (raise (make-%condition 'error message irritants)))

; (guard (e clause ... (else ...)) body ...): runs body; what is raised leaves it for (handle e).
(define (%guard-all body handle)
  ((call-with-current-continuation
    (lambda (leave)
      (with-exception-handler
       (lambda (object) (leave (lambda () (handle object))))
       (lambda () (%results-thunk body)))))))

; (guard (e clause ...) body ...): as above, but (handle e reraise) may find that no clause holds. Then
; the program is put back to where the object was raised, with the handlers outside of the guard.
(define (%guard body handle)
  ((call-with-current-continuation
    (lambda (leave)
      (with-exception-handler
       (lambda (object)
         ((call-with-current-continuation
           (lambda (return)
             (leave
              (lambda ()
                (handle object
                        (lambda () (return (lambda () (raise-continuable object)))))))))))
       (lambda () (%results-thunk body)))))))

; Calls body now; the thunk returns its results, however many.
(define (%results-thunk body)
  (call-with-values body
    (case-lambda
      ((result) (lambda () result))
      (results (lambda () (apply values results))))))

; ---------------------------------------------------------------------------------------------------
; Promises

; Iterates, so that a chain of delay-force needs constant space. A promise that was forced meanwhile,
; by its own thunk, keeps its first value.
(define (force promise)
  (cond ((not (promise? promise)) promise)
        ((%promise-done? promise) (%promise-value promise))
        (else
         (let ((next ((%promise-value promise))))
           (unless (%promise-done? promise) (%promise-share! promise next))
           (force promise)))))

; Not make-promise: that hands back a promise as it is, but (delay p) is a promise of the promise p.
(define (%make-done-promise value)
  (let ((promise (%make-lazy-promise #f)))
    (%promise-set! promise #t value)
    promise))

; ---------------------------------------------------------------------------------------------------
; Leaving the program

(define exit
  (case-lambda
    (() (exit #t))
    ((object)
     (%rewind '())
     (%exit (%exit-code object)))))

(define emergency-exit
  (case-lambda
    (() (%exit 0))
    ((object) (%exit (%exit-code object)))))

(define (%exit-code object)
  (cond ((eq? object #t) 0)
        ((and (exact-integer? object) (<= 0 object 255)) object)
        (else 1)))

; ---------------------------------------------------------------------------------------------------
; Ports

(define (call-with-port port procedure)
  (call-with-values
   (lambda () (procedure port))
   (lambda results
     (close-port port)
     (apply values results))))

(define (call-with-input-file name procedure)
  (call-with-port (open-input-file name) procedure))

(define (call-with-output-file name procedure)
  (call-with-port (open-output-file name) procedure))

(define (with-input-from-file name thunk)
  (call-with-port (open-input-file name) (lambda (port) (%with-input-from port thunk))))

(define (with-output-to-file name thunk)
  (call-with-port (open-output-file name) (lambda (port) (%with-output-to port thunk))))

(define (%with-input-from port thunk)
  (parameterize ((current-input-port port)) (thunk)))

(define (%with-output-to port thunk)
  (parameterize ((current-output-port port)) (thunk)))

(define (call-with-input-string text procedure)
  (procedure (open-input-string text)))

(define (with-input-from-string text thunk)
  (%with-input-from (open-input-string text) thunk))

(define (call-with-output-string procedure)
  (let ((port (open-output-string)))
    (procedure port)
    (get-output-string port)))

(define (with-output-to-string thunk)
  (call-with-output-string (lambda (port) (%with-output-to port thunk))))

(define read-char
  (case-lambda
    (() (%read-char (current-input-port)))
    ((port) (%read-char port))))

(define peek-char
  (case-lambda
    (() (%peek-char (current-input-port)))
    ((port) (%peek-char port))))

(define read-line
  (case-lambda
    (() (%read-line (current-input-port)))
    ((port) (%read-line port))))

(define char-ready?
  (case-lambda
    (() (%char-ready? (current-input-port)))
    ((port) (%char-ready? port))))

(define read-string
  (case-lambda
    ((size) (%read-string size (current-input-port)))
    ((size port) (%read-string size port))))

(define read-u8
  (case-lambda
    (() (%read-u8 (current-input-port)))
    ((port) (%read-u8 port))))

(define peek-u8
  (case-lambda
    (() (%peek-u8 (current-input-port)))
    ((port) (%peek-u8 port))))

(define u8-ready?
  (case-lambda
    (() (%u8-ready? (current-input-port)))
    ((port) (%u8-ready? port))))

(define read-bytevector
  (case-lambda
    ((size) (%read-bytevector size (current-input-port)))
    ((size port) (%read-bytevector size port))))

(define read-bytevector!
  (case-lambda
    ((bytes) (read-bytevector! bytes (current-input-port)))
    ((bytes port) (%read-bytevector! bytes port 0 (bytevector-length bytes)))
    ((bytes port start) (%read-bytevector! bytes port start (bytevector-length bytes)))
    ((bytes port start end) (%read-bytevector! bytes port start end))))

(define read
  (case-lambda
    (() (%read (current-input-port)))
    ((port) (%read port))))

(define write-char
  (case-lambda
    ((char) (%write-char char (current-output-port)))
    ((char port) (%write-char char port))))

(define write-string
  (case-lambda
    ((text) (write-string text (current-output-port)))
    ((text port) (%write-string text port 0 (string-length text)))
    ((text port start) (%write-string text port start (string-length text)))
    ((text port start end) (%write-string text port start end))))

(define write-u8
  (case-lambda
    ((byte) (%write-u8 byte (current-output-port)))
    ((byte port) (%write-u8 byte port))))

(define write-bytevector
  (case-lambda
    ((bytes) (write-bytevector bytes (current-output-port)))
    ((bytes port) (%write-bytevector bytes port 0 (bytevector-length bytes)))
    ((bytes port start) (%write-bytevector bytes port start (bytevector-length bytes)))
    ((bytes port start end) (%write-bytevector bytes port start end))))

(define newline
  (case-lambda
    (() (%newline (current-output-port)))
    ((port) (%newline port))))

(define flush-output-port
  (case-lambda
    (() (%flush-output-port (current-output-port)))
    ((port) (%flush-output-port port))))

(define write
  (case-lambda
    ((object) (%write object (current-output-port)))
    ((object port) (%write object port))))

(define display
  (case-lambda
    ((object) (%display object (current-output-port)))
    ((object port) (%display object port))))

(define write-shared
  (case-lambda
    ((object) (%write-shared object (current-output-port)))
    ((object port) (%write-shared object port))))

(define write-simple
  (case-lambda
    ((object) (%write-simple object (current-output-port)))
    ((object port) (%write-simple object port))))

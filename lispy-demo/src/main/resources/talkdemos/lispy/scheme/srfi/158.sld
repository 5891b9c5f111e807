; SPDX-License-Identifier: Apache-2.0
; SRFI 158, generators and accumulators: the part that programs use. A generator is a procedure of no
; arguments that returns the next item, and an end-of-file object when there is none.
(define-library (srfi 158)
  (import (scheme base) (scheme case-lambda))
  (export
   generator circular-generator make-iota-generator make-range-generator make-coroutine-generator
   list->generator vector->generator reverse-vector->generator string->generator bytevector->generator
   make-for-each-generator make-unfold-generator
   gcons* gappend gmap gcombine gfilter gremove gstate-filter ggroup gmerge
   gtake gdrop gtake-while gdrop-while gdelete gdelete-neighbor-dups gindex gselect gflatten
   generator->list generator->reverse-list generator->vector generator->string
   generator-fold generator-for-each generator-map->list generator-find generator-count
   generator-any generator-every generator-unfold
   make-accumulator count-accumulator list-accumulator reverse-list-accumulator vector-accumulator
   string-accumulator sum-accumulator product-accumulator)
  (begin
    (define end (eof-object))

    ; -------------------------------------------------------------------------------------------
    ; Generators from data

    (define (generator . items) (list->generator items))

    (define (list->generator items)
      (lambda ()
        (if (pair? items)
            (let ((item (car items)))
              (set! items (cdr items))
              item)
            end)))

    (define (circular-generator . items)
      (let ((rest items))
        (lambda ()
          (when (null? rest) (set! rest items))
          (let ((item (car rest)))
            (set! rest (cdr rest))
            item))))

    (define make-iota-generator
      (case-lambda
        ((size) (make-iota-generator size 0 1))
        ((size start) (make-iota-generator size start 1))
        ((size start step)
         (let ((index 0))
           (lambda ()
             (if (< index size)
                 (let ((item (+ start (* index step))))
                   (set! index (+ index 1))
                   item)
                 end))))))

    (define make-range-generator
      (case-lambda
        ((start)
         (let ((next start))
           (lambda ()
             (let ((item next))
               (set! next (+ next 1))
               item))))
        ((start stop) (make-range-generator start stop 1))
        ((start stop step)
         (let ((next start))
           (lambda ()
             (if (< next stop)
                 (let ((item next))
                   (set! next (+ next step))
                   item)
                 end))))))

    (define (indexed ref from to step)
      (let ((index from))
        (lambda ()
          (if (= index to)
              end
              (let ((item (ref index)))
                (set! index (+ index step))
                item)))))

    (define vector->generator
      (case-lambda
        ((items) (vector->generator items 0))
        ((items start) (vector->generator items start (vector-length items)))
        ((items start end) (indexed (lambda (index) (vector-ref items index)) start end 1))))

    (define reverse-vector->generator
      (case-lambda
        ((items) (reverse-vector->generator items 0))
        ((items start) (reverse-vector->generator items start (vector-length items)))
        ((items start end)
         (indexed (lambda (index) (vector-ref items index)) (- end 1) (- start 1) -1))))

    (define string->generator
      (case-lambda
        ((text) (string->generator text 0))
        ((text start) (string->generator text start (string-length text)))
        ((text start end) (indexed (lambda (index) (string-ref text index)) start end 1))))

    (define bytevector->generator
      (case-lambda
        ((bytes) (bytevector->generator bytes 0))
        ((bytes start) (bytevector->generator bytes start (bytevector-length bytes)))
        ((bytes start end) (indexed (lambda (index) (bytevector-u8-ref bytes index)) start end 1))))

    ; A procedure that calls (yield item) for each item, as a generator. Two continuations take turns:
    ; `return` of who asked for an item, and `resume` of where the procedure was when it yielded.
    (define (make-coroutine-generator procedure)
      (define return #f)
      (define resume #f)
      (define (yield item)
        (call-with-current-continuation
         (lambda (k)
           (set! resume k)
           (return item))))
      (lambda ()
        (call-with-current-continuation
         (lambda (k)
           (set! return k)
           (if resume
               (resume #t)
               (begin
                 (procedure yield)
                 (set! resume (lambda (ignored) (return end)))
                 (return end)))))))

    ; (for-each procedure collection) for one collection, as a generator.
    (define (make-for-each-generator for-each)
      (lambda (collection)
        (make-coroutine-generator (lambda (yield) (for-each yield collection)))))

    (define (make-unfold-generator stop? item successor seed)
      (lambda ()
        (if (stop? seed)
            end
            (let ((result (item seed)))
              (set! seed (successor seed))
              result))))

    ; -------------------------------------------------------------------------------------------
    ; Generators from generators

    (define (gcons* . items-and-generator)
      (let ((rest items-and-generator))
        (lambda ()
          (if (pair? (cdr rest))
              (let ((item (car rest)))
                (set! rest (cdr rest))
                item)
              ((car rest))))))

    (define (gappend . generators)
      (lambda ()
        (let again ()
          (if (null? generators)
              end
              (let ((item ((car generators))))
                (if (eof-object? item)
                    (begin (set! generators (cdr generators)) (again))
                    item))))))

    (define (take-each generators)
      (map (lambda (generator) (generator)) generators))
    (define (ended? items)
      (and (pair? items) (or (eof-object? (car items)) (ended? (cdr items)))))

    (define gmap
      (case-lambda
        ((procedure generator)
         (lambda ()
           (let ((item (generator)))
             (if (eof-object? item) item (procedure item)))))
        ((procedure . generators)
         (lambda ()
           (let ((items (take-each generators)))
             (if (ended? items) end (apply procedure items)))))))

    ; procedure gets the items and a state, and returns an item and the next state.
    (define (gcombine procedure state . generators)
      (lambda ()
        (let ((items (take-each generators)))
          (if (ended? items)
              end
              (let-values (((item next) (apply procedure (append items (list state)))))
                (set! state next)
                item)))))

    (define (gfilter keep? generator)
      (lambda ()
        (let again ()
          (let ((item (generator)))
            (if (or (eof-object? item) (keep? item)) item (again))))))
    (define (gremove drop? generator)
      (gfilter (lambda (item) (not (drop? item))) generator))

    (define (gstate-filter procedure state generator)
      (gfilter (lambda (item)
                 (let-values (((keep? next) (procedure item state)))
                   (set! state next)
                   keep?))
               generator))

    (define gtake
      (case-lambda
        ((generator size)
         (lambda ()
           (if (> size 0)
               (begin (set! size (- size 1)) (generator))
               end)))
        ((generator size padding) (gtake (gappend generator (lambda () padding)) size))))

    (define (gdrop generator size)
      (lambda ()
        (let again ()
          (if (> size 0)
              (begin
                (set! size (- size 1))
                (if (eof-object? (generator)) (begin (set! size 0) end) (again)))
              (generator)))))

    (define (gtake-while wanted? generator)
      (let ((over? #f))
        (lambda ()
          (if over?
              end
              (let ((item (generator)))
                (cond ((eof-object? item) item)
                      ((wanted? item) item)
                      (else (set! over? #t) end)))))))

    (define (gdrop-while dropped? generator)
      (let ((found? #f))
        (gfilter (lambda (item)
                   (or found?
                       (and (not (dropped? item))
                            (begin (set! found? #t) #t))))
                 generator)))

    (define gdelete
      (case-lambda
        ((x generator) (gdelete x generator equal?))
        ((x generator same?) (gremove (lambda (item) (same? x item)) generator))))

    (define gdelete-neighbor-dups
      (case-lambda
        ((generator) (gdelete-neighbor-dups generator equal?))
        ((generator same?)
         (let ((first? #t) (previous #f))
           (gfilter (lambda (item)
                      (let ((keep? (or first? (not (same? previous item)))))
                        (set! first? #f)
                        (when keep? (set! previous item))
                        keep?))
                    generator)))))

    ; The items whose indexes the second generator yields, in growing order.
    (define (gindex generator indexes)
      (let ((position 0))
        (lambda ()
          (let ((index (indexes)))
            (if (eof-object? index)
                index
                (let again ()
                  (let ((item (generator)))
                    (set! position (+ position 1))
                    (if (or (eof-object? item) (= (- position 1) index)) item (again)))))))))

    (define (gselect generator truths)
      (lambda ()
        (let again ()
          (let ((item (generator)) (truth (truths)))
            (cond ((or (eof-object? item) (eof-object? truth)) end)
                  (truth item)
                  (else (again)))))))

    (define (gflatten generators)
      (let ((current (lambda () end)))
        (lambda ()
          (let again ()
            (let ((item (current)))
              (if (eof-object? item)
                  (let ((next (generators)))
                    (if (eof-object? next)
                        next
                        (begin (set! current next) (again))))
                  item))))))

    (define ggroup
      (case-lambda
        ((generator size)
         (lambda ()
           (let ((group (generator->list generator size)))
             (if (null? group) end group))))
        ((generator size padding)
         (gmap (lambda (group)
                 (append group (make-list (- size (length group)) padding)))
               (ggroup generator size)))))

    ; Sorted generators as one; of equal items those of the first generator come first.
    (define (gmerge less? first . others)
      (if (null? others)
          first
          (let* ((second (apply gmerge less? others)) (a (first)) (b (second)))
            (define (take-a) (let ((item a)) (set! a (first)) item))
            (define (take-b) (let ((item b)) (set! b (second)) item))
            (lambda ()
              (cond ((eof-object? a) (if (eof-object? b) end (take-b)))
                    ((eof-object? b) (take-a))
                    ((less? b a) (take-b))
                    (else (take-a)))))))

    ; -------------------------------------------------------------------------------------------
    ; Consumers

    (define generator-fold
      (case-lambda
        ((procedure seed generator)
         (let next ((result seed))
           (let ((item (generator)))
             (if (eof-object? item) result (next (procedure item result))))))
        ((procedure seed . generators)
         (let next ((result seed))
           (let ((items (take-each generators)))
             (if (ended? items)
                 result
                 (next (apply procedure (append items (list result))))))))))

    (define generator->reverse-list
      (case-lambda
        ((generator) (generator-fold cons '() generator))
        ((generator size) (generator-fold cons '() (gtake generator size)))))
    (define (generator->list generator . size)
      (reverse (apply generator->reverse-list generator size)))
    (define (generator->vector generator . size)
      (list->vector (apply generator->list generator size)))
    (define (generator->string generator . size)
      (list->string (apply generator->list generator size)))

    (define (generator-for-each procedure . generators)
      (let next ()
        (let ((items (take-each generators)))
          (unless (ended? items)
            (apply procedure items)
            (next)))))
    (define (generator-map->list procedure . generators)
      (generator->list (apply gmap procedure generators)))

    (define (generator-find wanted? generator)
      (let ((item ((gfilter wanted? generator))))
        (if (eof-object? item) #f item)))
    (define (generator-count wanted? generator)
      (generator-fold (lambda (item found) (if (wanted? item) (+ found 1) found)) 0 generator))
    (define (generator-any wanted? generator)
      (let next ()
        (let ((item (generator)))
          (and (not (eof-object? item))
               (or (wanted? item) (next))))))
    (define (generator-every wanted? generator)
      (let next ((result #t))
        (let ((item (generator)))
          (if (eof-object? item)
              result
              (let ((result (wanted? item)))
                (and result (next result)))))))
    (define (generator-unfold generator unfold . arguments)
      (apply unfold eof-object? (lambda (item) item) (lambda (item) (generator)) (generator) arguments))

    ; -------------------------------------------------------------------------------------------
    ; Accumulators: called with an item they take it, with an end-of-file object they return the result

    (define (make-accumulator procedure seed finish)
      (lambda (item)
        (if (eof-object? item)
            (finish seed)
            (set! seed (procedure item seed)))))

    (define (count-accumulator) (make-accumulator (lambda (item size) (+ size 1)) 0 values))
    (define (list-accumulator) (make-accumulator cons '() reverse))
    (define (reverse-list-accumulator) (make-accumulator cons '() values))
    (define (vector-accumulator)
      (make-accumulator cons '() (lambda (items) (list->vector (reverse items)))))
    (define (string-accumulator)
      (make-accumulator cons '() (lambda (items) (list->string (reverse items)))))
    (define (sum-accumulator) (make-accumulator + 0 values))
    (define (product-accumulator) (make-accumulator * 1 values))))
